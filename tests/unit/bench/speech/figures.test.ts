import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '#shared/transcript/transcript.ts';
import { type Clip, readClips, someOfEachKind } from '#tests/bench/speech/clips.ts';
import {
  comparableWords,
  filledPauseHits,
  onsetErrors,
  precisionRecall,
  quantile,
  wordErrors,
} from '#tests/bench/speech/figures.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

const clip = (changes: Partial<Clip>): Clip => ({
  file: 'a.wav',
  kind: 'read',
  seconds: 5,
  ref: '',
  fillers: [],
  filler_count: null,
  timed: false,
  words: [],
  ...changes,
});
const said = (...words: [string, number][]): Word[] =>
  words.map(([text, startMs]) => ({ text, startMs, endMs: startMs + 200, confidence: 1 }));

describe('word errors', () => {
  it('count what is put in, left out and replaced', () => {
    const wanted = comparableWords('We saw 2 locks, um, well-known ones.');
    expect(wanted).toEqual(['we', 'saw', 'two', 'locks', 'well', 'known', 'ones']);
    expect(wordErrors(wanted, wanted)).toBe(0);
    expect(wordErrors(wanted, comparableWords('we so two locks the well known'))).toBe(3);
    expect(wordErrors([], ['a', 'b'])).toBe(2);
  });

  it('are a distance', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(wordErrors(one, one)).toBe(0);
        expect(wordErrors(one, other)).toBe(wordErrors(other, one));
        expect(wordErrors(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe('filled pauses', () => {
  const timed = clip({ kind: 'tts', timed: true, fillers: [{ start: 1, end: 1.4, word: 'um' }] });

  it('are found where they are, within the collar', () => {
    expect(filledPauseHits(timed, said(['um', 1_500]))).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(filledPauseHits(timed, said(['um', 1_700]))).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(filledPauseHits({ ...timed, kind: 'spontaneous' }, said(['um', 1_700]))?.right).toBe(1);
    expect(filledPauseHits(timed, said(['um', 1_000], ['uh', 1_200]))).toEqual({
      right: 1,
      wrong: 1,
      missed: 0,
    });
  });

  it('are counted where only their number is known, and not where nobody listened for them', () => {
    const counted = clip({ kind: 'spontaneous', filler_count: 2 });
    expect(filledPauseHits(counted, said(['um', 0], ['so', 300]))).toEqual({ right: 1, wrong: 0, missed: 1 });
    expect(filledPauseHits(clip({ filler_count: 2 }), said(['um', 0]))).toBeNull();
    expect(filledPauseHits(clip({}), said(['um', 0]))).toBeNull();
  });

  it('come together as precision, recall and F1', () => {
    const figures = precisionRecall([
      { right: 3, wrong: 1, missed: 0 },
      { right: 0, wrong: 0, missed: 3 },
    ]);
    expect(figures).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(precisionRecall([{ right: 0, wrong: 4, missed: 0 }])).toBeNull();
    expect(precisionRecall([{ right: 0, wrong: 0, missed: 4 }])).toEqual({ precision: 1, recall: 0, f1: 0 });
  });
});

it('a word’s beginning is compared with the nearest one that was printed for it', () => {
  const known = [
    { w: 'the', s: 0.5 },
    { w: 'the', s: 2 },
    { w: 'queue', s: 4 },
  ];
  expect(onsetErrors(known, said(['The', 1_960], ['the', 530], ['queue.', 9_000]))).toEqual([30, 40]);
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBeNull();
});

it('some of each kind are spread over all of it', () => {
  const clips = Array.from({ length: 10 }, (_, i) => clip({ kind: i < 8 ? 'a' : 'b', file: String(i) }));
  expect(someOfEachKind(clips, 4).map(({ file }) => file)).toEqual(['0', '2', '4', '6', '8', '9']);
  expect(someOfEachKind(clips, Number.POSITIVE_INFINITY)).toHaveLength(10);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (most) => {
      expect(someOfEachKind(clips.slice(0, 8), most)).toHaveLength(Math.min(8, most));
    }),
  );
});

it('a manifest may leave out, or have null for, what is not known; recordings that are not there are left out', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.wav'), '');
  const lines = [
    { file: 'a.wav', kind: 'read', seconds: 2, fillers: null, filler_count: null, words: null, ref: null },
    { file: 'gone.wav', kind: 'read', seconds: 2 },
  ];
  writeFileSync(path.join(folder, 'manifest.jsonl'), `${lines.map((l) => JSON.stringify(l)).join('\n')}\n`);
  expect(readClips(folder)).toEqual([clip({ file: path.join(folder, 'a.wav'), seconds: 2 })]);
});
