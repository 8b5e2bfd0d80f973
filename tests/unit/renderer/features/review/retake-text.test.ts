import { describe, expect, it } from 'vitest';
import { figureLines, outcomeText, silenceText } from '#renderer/features/review/retake-text.ts';
import type { RetakeComparison } from '#shared/compare/retake.ts';

const compared = (more: Partial<RetakeComparison>): RetakeComparison => ({
  matter: 'point',
  outcome: 'mended',
  before: null,
  now: null,
  figures: [],
  ...more,
});

describe('what a retake came to', () => {
  it('is said of a point, a figure and a way of speaking in their own words', () => {
    expect(outcomeText(compared({}))).toBe('Heard now.');
    expect(outcomeText(compared({ outcome: 'again' }))).toBe('Still not heard.');
    expect(outcomeText(compared({ matter: 'figure' }))).toMatch(/^Within the band/);
    expect(outcomeText(compared({ matter: 'pattern', outcome: 'again' }))).toBe('There again.');
  });

  it('never calls missing what is only in doubt, or could not be judged', () => {
    for (const matter of ['point', 'figure', 'pattern'] as const) {
      for (const outcome of ['unsure', 'unjudged'] as const) {
        const said = compared({ matter, outcome });
        expect(outcomeText(said) + silenceText(said, 'now')).not.toMatch(/not heard|again\./i);
      }
    }
  });

  it('shows figures of both, a dash where there was none before, and none that the retake lacks', () => {
    const figures = [
      { name: 'fillers', before: 12.04, now: 6 },
      { name: 'pace', before: null, now: 141.6 },
      { name: 'pauses', before: 2, now: null },
    ] as const;
    expect(figureLines(compared({ figures }))).toEqual([
      { name: 'Fillers a minute', before: '12', now: '6' },
      { name: 'Words a minute', before: '–', now: '142' },
    ]);
  });
});
