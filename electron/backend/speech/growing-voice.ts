import type { Stretch, VoiceRules } from './segmentation.ts';

/** The stretches of voice in a sound that grows, kept up frame by frame: an hour costs no more than its frames. */
export interface GrowingVoice {
  /** The probabilities of the frames that come next. */
  push(probabilities: Iterable<number>): void;
  /**
   * The stretches so far, in order, without overlap, inside `0..total` samples. Voice that goes on at the end
   * of what was pushed ends there for now.
   */
  stretches(total: number): Stretch[];
}

export function createGrowingVoice(rules: VoiceRules): GrowingVoice {
  /** Stretches whose gaps are silences; the last may still grow. */
  const joined: Stretch[] = [];
  let frames = 0;
  /** The frame at which voice began that has not ended yet; -1 for none. */
  let begun = -1;

  const join = (to: Stretch | undefined, { start, end }: Stretch): Stretch | null =>
    to && start - to.end < rules.minSilence ? { start: to.start, end: Math.max(to.end, end) } : null;

  return {
    push(probabilities) {
      for (const p of probabilities) {
        if (begun < 0 && p >= rules.onset) begun = frames;
        else if (begun >= 0 && p < rules.offset) {
          const ended = { start: begun * rules.frame, end: frames * rules.frame };
          const longer = join(joined.at(-1), ended);
          if (longer) joined[joined.length - 1] = longer;
          else joined.push(ended);
          begun = -1;
        }
        frames++;
      }
    },
    stretches(total) {
      const all = [...joined];
      if (begun >= 0) {
        const open = { start: begun * rules.frame, end: frames * rules.frame };
        const longer = join(all.at(-1), open);
        if (longer) all[all.length - 1] = longer;
        else all.push(open);
      }
      return all
        .filter((s) => s.end - s.start >= rules.minVoice)
        .map((s) => ({ start: s.start, end: Math.min(s.end, total) }))
        .filter((s) => s.end > s.start);
    },
  };
}
