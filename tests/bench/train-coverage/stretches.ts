import type { WholeAnswer } from './held-out.ts';
import type { TrainingSentence } from './sentences.ts';

/** A stretch makes a point when it holds at least this share of the sentence that makes it. */
const HOLDS = 0.85;
/** With more of a point's sentence than this, but not all of it, nobody can say: such a stretch teaches nothing. */
const TOUCHES = 0.25;

interface Placed {
  readonly sentence: TrainingSentence;
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

function placed(sentences: readonly TrainingSentence[], answer: string): Placed[] {
  let at = 0;
  return sentences.flatMap((sentence, number) => {
    if (sentence.answer !== answer || sentence.joinedFrom !== null) return [];
    const from = at;
    at += sentence.text.split(/\s+/).length;
    return [{ sentence, number, from, to: at - 1 }];
  });
}

/**
 * The stretches that the classifier cuts from answers without punctuation: they begin and end in the middle of
 * something, and look like no written sentence. They make the points of the sentences that they hold.
 */
export function stretched(
  sentences: readonly TrainingSentence[],
  answers: readonly WholeAnswer[],
): TrainingSentence[] {
  return answers.flatMap(({ id, windows }) => {
    const places = placed(sentences, id);
    const written = new Set(places.map(({ from, to }) => `${from} ${to}`));
    return windows.flatMap((window): TrainingSentence[] => {
      if (window.joins || written.has(`${window.from} ${window.to}`)) return [];
      const within = places.filter((p) => p.from <= window.to && p.to >= window.from);
      const held = (p: Placed): number =>
        (Math.min(p.to, window.to) - Math.max(p.from, window.from) + 1) / (p.to - p.from + 1);
      const points = within.filter((p) => p.sentence.makes.size > 0 && held(p) > TOUCHES);
      const [first, last] = [within[0], within.at(-1)];
      if (!first || !last || points.some((p) => held(p) < HOLDS)) return [];
      const makes = new Set(points.flatMap((p) => [...p.sentence.makes]));
      const joinedFrom = [first.number, last.number] as const;
      return [{ text: window.text, window, criterion: null, label: false, makes, answer: id, joinedFrom }];
    });
  });
}
