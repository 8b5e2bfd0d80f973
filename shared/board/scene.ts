import { z } from '#shared/contract/zod.ts';

/** A scratch board as a version of it is kept: its shapes, as the drawing library has them. */
const scene = z.object({ version: z.literal(1), shapes: z.array(z.looseObject({ id: z.string() })) });

/** One shape. What is in it is the drawing library's business. */
export type Shape = z.infer<typeof scene>['shapes'][number];

/** The text of a board. What was deleted is left out, so that two boards that look the same read the same. */
export function sceneText(shapes: readonly (Shape & { readonly isDeleted?: boolean })[]): string {
  return JSON.stringify({ version: 1, shapes: shapes.filter(({ isDeleted }) => !isDeleted) });
}

/** The shapes of a board; none where the text is not one, so that a damaged version costs no more than itself. */
export function shapesOf(text: string | null): readonly Shape[] {
  if (text === null) return [];
  try {
    return scene.parse(JSON.parse(text)).shapes;
  } catch {
    return [];
  }
}
