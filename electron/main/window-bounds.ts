import type { Rectangle } from 'electron';
import { z } from 'zod';
import type { StoredObject } from '../backend/settings/settings-store.ts';

/** Where the window was, as the store keeps it. */
const savedBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const DEFAULT_SIZE = { width: 1180, height: 820 };
export const MIN_SIZE = { width: 720, height: 560 };
/** How much of the title has to be on a screen for the window to be found and moved, in pixels. */
const GRIP = { width: 120, height: 40 };

/** Bounds for a new window: those of last time where their screen is still there, else only a size. */
export function boundsFor(
  store: StoredObject,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const saved = savedBounds.safeParse(store.store.bounds);
  if (!saved.success) return DEFAULT_SIZE;
  const { x, y } = saved.data;
  for (const area of workAreas) {
    const width = Math.min(Math.max(saved.data.width, MIN_SIZE.width), area.width);
    const height = Math.min(Math.max(saved.data.height, MIN_SIZE.height), area.height);
    if (titleIsOn(area, { x, y, width, height })) return { x, y, width, height };
  }
  return DEFAULT_SIZE;
}

/** Keeps where the window is. A window that fills its screen is remembered as it was before. */
export function rememberBounds(store: StoredObject, bounds: Rectangle): void {
  const { x, y, width, height } = bounds;
  store.store = { ...store.store, bounds: { x, y, width, height } };
}

function titleIsOn(screen: Rectangle, window: Rectangle): boolean {
  const left = Math.max(screen.x, window.x);
  const right = Math.min(screen.x + screen.width, window.x + window.width);
  const below = screen.y + screen.height - window.y;
  return right - left >= GRIP.width && window.y >= screen.y && below >= GRIP.height;
}
