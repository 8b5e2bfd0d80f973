/**
 * Fits what a filled pause sounds like to the encoder and writes `electron/backend/speech/pause-weights.json`: the
 * same bytes for the same recordings. FOLDER holds a `manifest.jsonl` (see ../speech/clips.ts) and its recordings.
 * Prints how many filled pauses are found where all of a voice was left out of the fit.
 *
 *   npm run train:pauses -- FOLDER [--voice REGEXP]
 *
 * The voice of a recording is what REGEXP finds in its path; where it finds nothing, it is a voice of its own.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LIKELY, type PauseWeights, SURE } from '#electron/backend/speech/pause-likeness.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { readClips } from '../speech/clips.ts';
import { comparableWords, filledPauseHits, type Hits, precisionRecall } from '../speech/figures.ts';
import { addFrame, addMoments, fitDiscriminant, type Moments, noMoments } from './discriminant.ts';
import { foundPauses, type HeardClip, hearClips, labelledFrames } from './hear-clips.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FEATURES = 288;
/** Not searched for: with some thousand frames of filled pauses a little is enough. */
const SHRINKAGE = 0.1;
/**
 * What a frame counts. People's filled pauses are few here and synthetic ones many; of speech there is more than
 * enough, but most of it is read or synthetic too.
 */
const COUNTS = {
  spontaneous: { pause: 4, other: 1 },
  synthetic: { pause: 1, other: 1 / 6 },
  read: { pause: 1, other: 0.5 },
};

interface Learned {
  pause: Moments;
  other: Moments;
}

const countsOf = (kind: string): { pause: number; other: number } =>
  kind === 'spontaneous' || kind === 'noise'
    ? COUNTS.spontaneous
    : kind.startsWith('read')
      ? COUNTS.read
      : COUNTS.synthetic;

function learn(clips: readonly HeardClip[]): Learned {
  const learned = { pause: noMoments(FEATURES), other: noMoments(FEATURES) };
  for (const heard of clips) {
    const counts = countsOf(heard.clip.kind);
    for (const { features, label } of labelledFrames(heard, FEATURES)) {
      addFrame(learned[label], features, counts[label]);
    }
  }
  return learned;
}

function weightsOf(voices: Iterable<Learned>): PauseWeights {
  const all = { pause: noMoments(FEATURES), other: noMoments(FEATURES) };
  for (const { pause, other } of voices) {
    addMoments(all.pause, pause);
    addMoments(all.other, other);
  }
  return fitDiscriminant(all.pause, all.other, SHRINKAGE);
}

/** A filled pause that is only suspected, as a word: to count them alike. */
const asWord = (span: { startMs: number; endMs: number }): Word => ({
  ...span,
  text: 'um',
  confidence: null,
});

function report(title: string, results: readonly { heard: HeardClip; words: Word[] }[]): void {
  console.log(`\n${title}`);
  const byKind = Map.groupBy(results, ({ heard }) => heard.clip.kind);
  for (const [kind, some] of byKind) {
    const hits = some.flatMap(({ heard, words }) => filledPauseHits(heard.clip, words) ?? []);
    const found = precisionRecall(hits);
    const sum = (of: keyof Hits): number => hits.reduce((total, each) => total + each[of], 0);
    if (!found) continue;
    const [p, r, f] = [found.precision, found.recall, found.f1].map((n) => n.toFixed(3));
    console.log(
      `${kind.padEnd(14)} P ${p} R ${r} F1 ${f} (${sum('right')} right, ${sum('wrong')} wrong, ${sum('missed')} missed)`,
    );
  }
  const clean = results.filter(({ heard }) => heard.clip.filler_count === 0 && heard.clip.kind !== 'noise');
  const words = clean.reduce((total, { heard }) => total + comparableWords(heard.clip.ref).length, 0);
  const wrong = clean.reduce(
    (total, { heard, words: got }) =>
      total + (filledPauseHits({ ...heard.clip, timed: true, fillers: [] }, got)?.wrong ?? 0),
    0,
  );
  console.log(`clean speech   ${wrong} in ${words} words`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { voice: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Say which folder holds the recordings: npm run train:pauses -- FOLDER');
  process.exit(2);
}
const clips = readClips(folder);
const heard = await hearClips(ROOT, clips, (done) => {
  if (done % 20 === 0) console.error(`${done} of ${clips.length} recordings heard`);
});
const voiceOf = ({ clip }: HeardClip): string =>
  (values.voice ? clip.file.match(new RegExp(values.voice))?.[0] : undefined) ?? clip.file;
const byVoice = Map.groupBy(heard, voiceOf);
const learned = new Map([...byVoice].map(([voice, some]) => [voice, learn(some)]));
const leftOut = [...byVoice].flatMap(([voice, some]) => {
  const weights = weightsOf([...learned].filter(([other]) => other !== voice).map(([, each]) => each));
  return some.map((one) => ({ heard: one, ...foundPauses(one, weights) }));
});
console.log(`${byVoice.size} voices, each left out in turn; likely from ${LIKELY}, sure from ${SURE}`);
report('Heard', leftOut);
report(
  'Heard and suspected',
  leftOut.map((one) => ({ ...one, words: [...one.words, ...one.suspected.map(asWord)] })),
);

const { offset, features } = weightsOf(learned.values());
const kept = (value: number): number => Number(value.toPrecision(4));
const file = path.join(ROOT, 'electron/backend/speech/pause-weights.json');
writeFileSync(
  file,
  `${JSON.stringify({ version: 1, offset: kept(offset), features: features.map(kept) })}\n`,
);
console.log(`\nWritten: ${file}`);
