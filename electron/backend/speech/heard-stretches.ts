import type { Hearing } from './hearing.ts';
import type { Stretch } from './segmentation.ts';

/**
 * What stretches of one sound were heard to say by themselves. What lies behind a stretch never changes it, so it
 * is decoded once: while the speaker goes on, in a look ahead, or with its piece, whichever comes first.
 */
export interface HeardStretches {
  /** What is known that it says: null where its decoding never ended, undefined where nobody asked yet. */
  get(stretch: Stretch): Hearing | null | undefined;
  /** What it says, from `decode` where nobody asked before; null where that never ended. */
  hear(stretch: Stretch, decode: () => Promise<Hearing | null>): Promise<Hearing | null>;
  /** Forgets those that begin before a sample: their piece was decoded. */
  forgetBefore(sample: number): void;
}

export function createHeardStretches(): HeardStretches {
  const heard = new Map<string, { start: number; hearing: Hearing | null }>();
  const keyOf = ({ start, end }: Stretch): string => `${start}-${end}`;
  return {
    get: (stretch) => heard.get(keyOf(stretch))?.hearing,
    async hear(stretch, decode) {
      const known = heard.get(keyOf(stretch));
      if (known) return known.hearing;
      const hearing = await decode();
      heard.set(keyOf(stretch), { start: stretch.start, hearing });
      return hearing;
    },
    forgetBefore(sample) {
      for (const [key, { start }] of heard) if (start < sample) heard.delete(key);
    },
  };
}
