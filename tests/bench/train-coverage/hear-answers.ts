/**
 * Reads whole answers of the training set aloud, by voices that are recognised well and badly, and keeps what the built-in engine
 * recognised in `shared/coverage/training/recognised`. An answer that two voices have read already is left as it is, so after
 * adding answers only those are heard. Needs flite and espeak-ng; takes about a fifth of the speech's length.
 *
 *   node tests/bench/train-coverage/hear-answers.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog } from '#electron/backend/app/log.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { rootDir } from '#electron/cli/root-dir.ts';
import { readAloud, type Voice } from '#tests/e2e/support/synthesiser.ts';
import { type RecognisedLine, recognisedFile, recognisedLines } from './recognised.ts';
import { readTraining } from './sentences.ts';

const VOICES: readonly Voice[] = [
  { program: 'flite', name: 'slt' },
  { program: 'flite', name: 'rms' },
  { program: 'flite', name: 'awb' },
  { program: 'flite', name: 'kal16' },
  { program: 'espeak-ng', name: 'en-us' },
  { program: 'espeak-ng', name: 'en-gb' },
];
const VOICES_EACH = 2;
/** Longer answers say little more for their length. */
const MOST_WORDS = 700;

const byAnswer = (a: RecognisedLine, b: RecognisedLine): number =>
  `${a.answer} ${a.voice}` < `${b.answer} ${b.voice}` ? -1 : 1;

const folder = mkdtempSync(path.join(tmpdir(), 'hear-answers-'));
const speech = createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog });

async function hear(answer: string, text: string, voice: Voice): Promise<RecognisedLine> {
  const { words } = await speech.transcribe({ source: { samples: await readAloud(text, folder, voice) } });
  return {
    answer,
    voice: voice.name,
    text: words.map((word) => word.text).join(' '),
    confidence: words.map(({ confidence }) => Math.round((confidence ?? 1) * 100)),
  };
}

try {
  for (const { stage, sentences } of readTraining()) {
    const texts = Map.groupBy(
      sentences.filter(({ answer }) => answer !== null),
      ({ answer }) => answer ?? '',
    );
    const lines = recognisedLines(stage);
    for (const [i, [answer, said]] of [...texts].entries()) {
      const text = said.map((one) => one.text).join(' ');
      if (text.split(' ').length > MOST_WORDS) continue;
      for (let turn = 0; turn < VOICES.length; turn++) {
        const mine = lines.filter((line) => line.answer === answer);
        const voice = VOICES[(i + 2 * turn + (turn >= 3 ? 1 : 0)) % VOICES.length];
        if (mine.length >= VOICES_EACH || !voice || mine.some((line) => line.voice === voice.name)) continue;
        lines.push(await hear(answer, text, voice));
        console.log(`${stage}: ${answer} read by ${voice.name}`);
        const sorted = lines.toSorted(byAnswer).map((line) => `${JSON.stringify(line)}\n`);
        writeFileSync(recognisedFile(stage), sorted.join(''));
      }
    }
  }
} finally {
  await speech.close();
  rmSync(folder, { recursive: true, force: true });
}
