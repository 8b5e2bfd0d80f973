import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGrowingVoice } from '#electron/backend/speech/growing-voice.ts';
import {
  cutIntoPieces,
  type Piece,
  VOICE_RULES,
  voiceStretches,
} from '#electron/backend/speech/segmentation.ts';

const FRAME = VOICE_RULES.frame;
/** Portions as they come in, each of runs with one probability. */
const portions = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 4,
    })
    .map((runs) => runs.flatMap(([n, p]) => Array.from({ length: n }, () => p))),
  { maxLength: 15 },
);

it('says after each portion what it would say of all of them at once', () => {
  fc.assert(
    fc.property(portions, (parts) => {
      const voice = createGrowingVoice(VOICE_RULES);
      const all: number[] = [];
      for (const part of parts) {
        voice.push(part);
        all.push(...part);
        const total = all.length * FRAME;
        expect(voice.stretches(total)).toEqual(voiceStretches(all, total));
      }
    }),
  );
});

it('is cut behind the last piece as if it were cut at once', () => {
  fc.assert(
    fc.property(portions, (parts) => {
      const voice = createGrowingVoice(VOICE_RULES);
      const all: number[] = [];
      const pieces: Piece[] = [];
      let before: number | undefined;
      const cut = (ended: boolean) => {
        const total = all.length * FRAME;
        const left = voice
          .stretches(total)
          .filter(({ end }) => end > (before ?? 0))
          .map(({ start, end }) => ({ start: Math.max(start, before ?? 0), end }));
        pieces.push(...cutIntoPieces(left, all, total, { ended, before }));
        before = pieces.at(-1)?.voice.at(-1)?.end;
      };
      for (const part of parts) {
        voice.push(part);
        all.push(...part);
        cut(false);
      }
      cut(true);
      const total = all.length * FRAME;
      expect(pieces).toEqual(cutIntoPieces(voiceStretches(all, total), all, total));
    }),
  );
});
