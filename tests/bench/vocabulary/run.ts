import { execFileSync } from 'node:child_process';
import { openSpeechEngine } from '#electron/backend/speech/engine.ts';
import { openSound } from '#electron/backend/speech/sound.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { readableText, type Transcript, type Word } from '#shared/transcript/transcript.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import { median } from '../timing.ts';
import { changedWrongly, errorsIn, heardTerms, wordsIn } from './scores.ts';
import { type BenchSentence, ordinarySentences, termSentences } from './sentences.ts';
import { speak, type Voice } from './speak.ts';

/**
 * What the vocabulary puts right and what it breaks, on sentences that synthetic voices speak and the built-in
 * engine hears:
 *
 *   node tests/bench/vocabulary/run.ts
 *
 * Part of the misprints in terms.json are those of the first voices; from the last ones only a sound of Kubernetes was
 * taken. Needs flite
 * and espeak-ng, and leaves out the voices of the one that is missing.
 */
const voices: ReadonlyArray<Voice & { readonly fitted: boolean }> = [
  { program: 'flite', name: 'slt', fitted: true },
  { program: 'flite', name: 'rms', fitted: true },
  { program: 'espeak-ng', name: 'en-us', fitted: true },
  { program: 'flite', name: 'awb', fitted: false },
  { program: 'espeak-ng', name: 'en-gb-x-rp', fitted: false },
];
const ROUNDS = 15;
const WORDS_PER_MINUTE = 160;

const isInstalled = ({ program }: Voice): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const corrected = (transcript: Transcript): readonly Word[] =>
  withCorrectedWords(transcript, [], findMishearings(transcript.words)).words;

const heard: Word[] = [];
const rows: Record<string, Record<string, string | number>> = {};
const engine = await openSpeechEngine(process.cwd());
for (const voice of voices.filter(isInstalled)) {
  const listen = async (sentence: BenchSentence): Promise<Transcript> =>
    engine.transcribe(await openSound({ samples: await speak(sentence.spoken, voice) }));
  const sums = { terms: 0, before: 0, after: 0, wrong: 0, words: 0, errorsBefore: 0, errorsAfter: 0 };
  for (const sentence of termSentences) {
    const transcript = await listen(sentence);
    const [before, after] = [readableText(transcript.words), readableText(corrected(transcript))];
    heard.push(...transcript.words);
    sums.terms += sentence.terms.length;
    sums.before += heardTerms(sentence.terms, before);
    sums.after += heardTerms(sentence.terms, after);
    sums.words += wordsIn(sentence.written).length;
    sums.errorsBefore += errorsIn(sentence.written, before);
    sums.errorsAfter += errorsIn(sentence.written, after);
  }
  for (const sentence of ordinarySentences) {
    const transcript = await listen(sentence);
    heard.push(...transcript.words);
    sums.wrong += changedWrongly(findMishearings(transcript.words));
  }
  console.log(
    `${voice.program} ${voice.name}: ${termSentences.length + ordinarySentences.length} sentences heard`,
  );
  const rate = (errors: number): string => `${((100 * errors) / sums.words).toFixed(1)} %`;
  rows[`${voice.program} ${voice.name}${voice.fitted ? '' : ' (not fitted)'}`] = {
    'terms said': sums.terms,
    'right as heard': sums.before,
    'right as read': sums.after,
    'errors as heard': rate(sums.errorsBefore),
    'errors as read': rate(sums.errorsAfter),
    'ordinary words changed': sums.wrong,
  };
}
await engine.close();
console.table(rows);

for (const minutes of [10, 60]) {
  const count = minutes * WORDS_PER_MINUTE;
  const words = Array.from({ length: count }, (_, i) => heard[i % heard.length] as Word);
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    findMishearings(words);
    return performance.now() - began;
  });
  console.log(
    `${minutes} minutes, ${count} words: first ${times[0]?.toFixed(0)} ms, median ${median(times).toFixed(1)} ms`,
  );
}
