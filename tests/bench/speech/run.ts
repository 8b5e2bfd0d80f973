import { resourceUsage } from 'node:process';
import { openSpeechEngine } from '#electron/backend/speech/engine.ts';
import { openSound } from '#electron/backend/speech/sound.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import { answerSamples, type SpokenAnswer } from '#tests/e2e/support/microphone.ts';
import { timed } from '../timing.ts';

/**
 * What the built-in speech engine costs on this machine, on the spoken answers of the tests:
 *
 *   node tests/bench/speech/run.ts
 *
 * Time over sound is what a user waits; processor time over sound does not depend on what else is running.
 */
const answers: readonly SpokenAnswer[] = ['incident', 'receipts', 'pages'];

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const { value: engine, ms: coldStart } = await timed(() => openSpeechEngine(process.cwd()));
const rows: Record<string, Record<string, string | number>> = {};
const together = { sound: 0, wall: 0, cpu: 0 };
for (const answer of answers) {
  const samples = await answerSamples(answer);
  const before = cpuMs();
  const { value: heard, ms: wall } = await timed(async () => engine.transcribe(await openSound({ samples })));
  const cpu = cpuMs() - before;
  const sound = samplesToMs(samples.length);
  rows[answer] = {
    'sound (s)': seconds(sound),
    'time / sound': (wall / sound).toFixed(3),
    'processor / sound': (cpu / sound).toFixed(3),
    words: heard.words.length,
    'filled pauses': heard.words.filter((word) => isFilledPause(bareWord(word.text))).length,
    suspected: heard.suspected.length,
  };
  together.sound += sound;
  together.wall += wall;
  together.cpu += cpu;
}
await engine.close();
rows.together = {
  'sound (s)': seconds(together.sound),
  'time / sound': (together.wall / together.sound).toFixed(3),
  'processor / sound': (together.cpu / together.sound).toFixed(3),
};
console.table(rows);
console.log(`Start until both models are open: ${seconds(coldStart)} s`);
console.log(`Peak memory of the process: ${Math.round(resourceUsage().maxRSS / 1024)} MB`);
