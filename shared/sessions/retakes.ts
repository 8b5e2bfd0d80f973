import type { AttemptSummary } from '#shared/practice/attempt.ts';

type Listed = Pick<AttemptSummary, 'id' | 'about'>;

/** Attempts with the retakes that hang under them. */
export interface WithRetakes<A extends Listed> {
  /** Whole answers, in the order given. A retake whose answer is not among them stands here for itself. */
  readonly attempts: readonly A[];
  /** The retakes by the id of the attempt that they belong to, in the order given. */
  readonly retakes: ReadonlyMap<string, readonly A[]>;
}

/** Hangs every retake under the attempt whose finding it is about. */
export function underTheirAttempts<A extends Listed>(list: readonly A[]): WithRetakes<A> {
  const whole = new Set(list.flatMap(({ id, about }) => (about.type === 'retake' ? [] : [id])));
  const retakes = new Map<string, A[]>();
  const attempts = list.filter((attempt) => {
    const { about } = attempt;
    if (about.type !== 'retake' || !whole.has(about.of)) return true;
    retakes.set(about.of, [...(retakes.get(about.of) ?? []), attempt]);
    return false;
  });
  return { attempts, retakes };
}
