import { describe, expect, it } from 'vitest';
import type { Correction, CorrectionBody } from '#shared/practice/correction.ts';
import { type AnalysisInput, analyse } from '#shared/report/analyse.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { placeOf } from '#shared/report/places.ts';
import { readableText, type Transcript } from '#shared/transcript/transcript.ts';

const text =
  'We keep the orders in post gress, and Debbezyum ships every change to the search index behind it.';
const words = text.split(' ').map((word) => ({ text: word, startMs: null, endMs: null, confidence: null }));
const transcript: Transcript = { engine: 'text', durationMs: null, words, voice: [], suspected: [] };
const input: AnalysisInput = {
  transcript,
  stage: 'system-design',
  kind: 'greenfield',
  core: [],
  criteria: [],
};
const at = words.findIndex((word) => word.text === 'post');

const correction = (body: CorrectionBody): Correction => ({
  id: '11111111-1111-4111-8111-111111111111',
  at: '2026-01-01T00:00:00Z',
  body,
});
const said = (range: readonly [number, number], to: string) =>
  correction({ type: 'word', place: placeOf(words, [range[0], range[1]]), to });

/** The words as a screen shows them. */
function read(corrections: readonly Correction[], asked?: AnalysisInput['asked']): string {
  const { misheard } = analyse({ ...input, corrections, ...(asked && { asked }) });
  return readableText(withCorrectedWords(transcript, corrections, misheard).words);
}

describe('terms that were misheard', () => {
  it('stand in the report, and the words keep their places', () => {
    expect(analyse(input).misheard).toContainEqual({ wordRange: [at, at + 1], to: 'Postgres,' });
    const read = withCorrectedWords(transcript, [], analyse(input).misheard).words;
    expect(read.map((word) => word.text)).toEqual(words.map((word) => word.text));
    expect(read[at]?.corrected).toBe('Postgres,');
    expect(read[at + 1]?.corrected).toBe('');
    expect(readableText(read)).toContain('in Postgres, and');
  });

  it('of the question are known where it was asked', () => {
    const asked = {
      title: 'Search',
      prompt: 'We ship changes with Ziltrabon today.',
      tags: ['search'],
      code: null,
    };
    const answer = {
      ...transcript,
      words: words.map((w) => (w.text === 'Debbezyum' ? { ...w, text: 'Zyltrabun' } : w)),
    };
    expect(analyse({ ...input, transcript: answer }).misheard).toHaveLength(1);
    expect(analyse({ ...input, transcript: answer, asked }).misheard?.[1]?.to).toBe('Ziltrabon');
  });

  it('are set back by the user, with the words as they were heard', () => {
    const back = said([at, at + 1], 'post gress');
    expect(read([back])).toContain('in post gress, and');
    expect(withCorrectedWords(transcript, [back], analyse(input).misheard).words[at]).toEqual(words[at]);
  });

  it('give way to the words of the user, in whole', () => {
    expect(read([said([at, at + 1], 'the ledger')])).toContain('in the ledger, and');
    expect(read([said([at, at], 'pose')])).toContain('in pose gress, and');
  });

  it('make the report the same as a right transcript', () => {
    const right = { ...transcript, words: words.map((word) => ({ ...word })) };
    right.words.splice(at, 2, { text: 'Postgres,', startMs: null, endMs: null, confidence: null });
    expect(analyse(input).delivery).toEqual(analyse({ ...input, transcript: right }).delivery);
  });
});
