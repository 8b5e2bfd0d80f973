import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUT_RULES, cutIntoPieces, voiceStretches } from '#electron/backend/speech/segmentation.ts';

const FRAME = 512;
/** Runs of frames with one probability each: speech-like input with long and short stretches. */
const probabilities = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 30,
  })
  .map((runs) => runs.flatMap(([n, p]) => Array.from({ length: n }, () => p)));

describe('voiceStretches', () => {
  it('finds nothing in silence', () => {
    expect(voiceStretches(new Float32Array(500), 500 * FRAME)).toEqual([]);
  });

  it('keeps a short silence inside, and drops a click', () => {
    const p = [
      ...Array(20).fill(0.9),
      0,
      0,
      ...Array(20).fill(0.9),
      ...Array(20).fill(0),
      0.9,
      ...Array(20).fill(0),
    ];
    expect(voiceStretches(p, p.length * FRAME)).toEqual([{ start: 0, end: 42 * FRAME }]);
  });

  it('gives ordered stretches without overlap inside the sound', () => {
    fc.assert(
      fc.property(probabilities, fc.integer({ min: 0, max: FRAME - 1 }), (p, cut) => {
        const total = Math.max(0, p.length * FRAME - cut);
        let before = 0;
        for (const s of voiceStretches(p, total)) {
          expect(s.start).toBeGreaterThanOrEqual(before);
          expect(s.end).toBeGreaterThan(s.start);
          before = s.end;
        }
        expect(before).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe('cutIntoPieces', () => {
  it('covers all voice once, in order, with pieces no longer than cap and padding, away from other voice', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const total = p.length * FRAME;
        const voice = voiceStretches(p, total);
        const pieces = cutIntoPieces(voice, p, total);
        for (const [i, piece] of pieces.entries()) {
          const neighbour = pieces[i - 1]?.voice.at(-1)?.end ?? 0;
          expect(piece.start).toBeGreaterThanOrEqual(neighbour);
          expect(pieces[i - 1]?.end ?? 0).toBeLessThanOrEqual(piece.voice[0]!.start);
          expect(piece.end - piece.start).toBeLessThanOrEqual(CUT_RULES.cap + 2 * CUT_RULES.padding);
          for (const v of piece.voice) {
            expect(v.start).toBeGreaterThanOrEqual(piece.start);
            expect(v.end).toBeLessThanOrEqual(piece.end);
          }
          expect(piece.end).toBeLessThanOrEqual(total);
        }
        const length = (all: { start: number; end: number }[]): number =>
          all.reduce((sum, s) => sum + s.end - s.start, 0);
        expect(length(pieces.flatMap((piece) => piece.voice))).toBe(length(voice));
      }),
    );
  });

  it('cuts long voice where it is least certain', () => {
    const p = Array.from({ length: 700 }, (_, i) => (i >= 300 && i < 303 ? 0.5 : 0.95));
    const pieces = cutIntoPieces(voiceStretches(p, 700 * FRAME), p, 700 * FRAME);
    expect(pieces.map((piece) => piece.voice)).toEqual([
      [{ start: 0, end: 301.5 * FRAME }],
      [{ start: 301.5 * FRAME, end: 700 * FRAME }],
    ]);
  });

  it('gives the same pieces while the sound grows', () => {
    fc.assert(
      fc.property(probabilities, fc.integer({ min: 0, max: 4_000 }), (p, known) => {
        const pieces = (length: number, ended: boolean) =>
          cutIntoPieces(
            voiceStretches(p.slice(0, length), length * FRAME),
            p.slice(0, length),
            length * FRAME,
            { ended },
          );
        const early = pieces(Math.min(known, p.length), false);
        expect(pieces(p.length, true).slice(0, early.length)).toEqual(early);
      }),
    );
  });

  it('keeps together what fits, and else cuts at the longest pause', () => {
    const second = 16_000;
    const voice = [0, 4, 8, 12, 16].map((at) => ({ start: at * second, end: (at + 3.5) * second }));
    expect(cutIntoPieces(voice, [], 20 * second)).toHaveLength(1);
    const longer = [...voice, { start: 21 * second, end: 24 * second }];
    longer[2]!.end -= second;
    expect(cutIntoPieces(longer, [], 24 * second).map((piece) => piece.voice.length)).toEqual([3, 3]);
  });
});
