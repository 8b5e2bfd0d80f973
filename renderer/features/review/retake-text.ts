import type { RetakeComparison } from '#shared/compare/retake.ts';

/** What a retake came to, in a sentence. */
export function outcomeText({ matter, outcome }: RetakeComparison): string {
  if (outcome === 'unjudged' && matter === 'figure') {
    return 'This one cannot be judged. A rate needs twenty seconds, clearly heard.';
  }
  if (outcome === 'unjudged') return 'This one cannot be judged. Take it again when you like.';
  if (outcome === 'unsure') return 'Not sure: you may have said it. Listen for yourself.';
  if (matter === 'point') return outcome === 'mended' ? 'Heard now.' : 'Still not heard.';
  if (matter === 'figure') {
    return outcome === 'mended' ? 'Within the band this time.' : 'As it was. Hear both, one after the other.';
  }
  return outcome === 'mended' ? 'Not there this time.' : 'There again.';
}

/** What stands on a side that has no words. */
export function silenceText({ matter, outcome }: RetakeComparison, side: 'before' | 'now'): string {
  if (side === 'before') return matter === 'point' ? 'Not heard' : 'No words to point at';
  if (outcome === 'unjudged') return 'Not judged';
  if (matter === 'point')
    return outcome === 'mended' ? 'Heard' : outcome === 'unsure' ? 'Not sure' : 'Not heard';
  return outcome === 'mended' ? 'Nothing of it' : 'No words to point at';
}

const names = {
  fillers: 'Fillers a minute',
  pace: 'Words a minute',
  articulation: 'Without long pauses',
  pauses: 'Long pauses a minute',
  length: 'Words',
} as const;

/** The figures of both, as they are shown; a dash where one has none. */
export function figureLines({ figures }: RetakeComparison) {
  return figures
    .filter(({ name, now }) => name !== 'articulation' && now !== null)
    .map(({ name, before, now }) => {
      const digits = name === 'pace' || name === 'length' ? 0 : 1;
      const text = (value: number | null) =>
        value === null ? '–' : value.toFixed(digits).replace(/\.0$/, '');
      return { name: names[name], before: text(before), now: text(now) };
    });
}
