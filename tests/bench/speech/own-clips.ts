import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { wav } from '#tests/e2e/support/microphone.ts';
import { readAloud, voices } from '#tests/e2e/support/synthesiser.ts';
import type { Clip } from './clips.ts';

/** Sentences in two halves; between them there is a pause, or a filled one. */
const sentences: readonly (readonly [string, string])[] = [
  ['We put a queue in front of the mail server,', 'so that a slow provider holds up nobody.'],
  ['The first thing I would ask', 'is how many orders there are at peak.'],
  ['I rolled the release back', 'before I knew what the cause was.'],
  ['If the cache restarts,', 'the first readers wait for the database.'],
  ['I wrote a test that failed,', 'and then I changed the query.'],
  ['Nobody noticed for two days,', 'because the alert looked at the wrong number.'],
];
/** Seconds of silence at both ends and in the middle. */
const SILENCE = 0.5;

/**
 * A small set made on the spot by the synthesisers of this machine: each voice reads the sentences once clean
 * and once with a filled pause in the middle, and there are three kinds of noise without a word. What is where
 * is known because we put it there. Such voices are clearer than people's: figures are for comparing engines.
 */
export async function makeClips(folder: string): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (const [v, voice] of voices().entries()) {
    for (const [s, [first, second]] of sentences.entries()) {
      if (s % 2 !== v % 2) continue;
      const filler = ['um', 'uh'][s % 4 < 2 ? 0 : 1] ?? 'um';
      for (const kind of ['clean', 'fillers'] as const) {
        const middle = kind === 'fillers' ? [filler] : [];
        const parts: { text: string; samples: Float32Array }[] = [];
        for (const text of [first, ...middle, second]) {
          parts.push({ text, samples: trimmed(await readAloud(`${text}`, folder, voice)) });
        }
        const file = path.join(folder, `${kind}-${v}-${s}.wav`);
        clips.push(await writeClip(file, kind, parts));
      }
    }
  }
  for (const [i, noise] of ['whitenoise vol 0.05', 'pinknoise vol 0.2', 'sine 50 vol 0.1'].entries()) {
    const file = path.join(folder, `noise-${i}.wav`);
    execFileSync('sox', [
      '-R',
      '-n',
      '-r',
      '16000',
      '-c',
      '1',
      '-b',
      '16',
      file,
      'synth',
      '8',
      ...noise.split(' '),
    ]);
    const clip = { seconds: 8, ref: '', fillers: [], filler_count: 0, timed: true, words: [] };
    clips.push({ file, kind: 'noise', ...clip });
  }
  return clips;
}

async function writeClip(
  file: string,
  kind: 'clean' | 'fillers',
  parts: readonly { text: string; samples: Float32Array }[],
): Promise<Clip> {
  const gap = SILENCE * SAMPLE_RATE;
  const total = parts.reduce((sum, { samples }) => sum + samples.length + gap, gap);
  const sound = new Float32Array(total);
  const fillers: Clip['fillers'] = [];
  const words: Clip['words'] = [];
  let at = gap;
  for (const [i, { text, samples }] of parts.entries()) {
    sound.set(samples, at);
    const [start, end] = [at / SAMPLE_RATE, (at + samples.length) / SAMPLE_RATE];
    if (kind === 'fillers' && i === 1) fillers.push({ start, end, word: text });
    else words.push({ w: text.split(' ')[0] ?? '', s: start });
    at += samples.length + gap;
  }
  await writeFile(file, wav(sound));
  const ref = parts.map(({ text }) => text).join(' ');
  return {
    file,
    kind,
    seconds: total / SAMPLE_RATE,
    ref,
    fillers,
    filler_count: fillers.length,
    timed: true,
    words,
  };
}

/** Without the silence that synthesisers put around a text, so that its beginning is known. */
function trimmed(samples: Float32Array): Float32Array {
  const loud = 0.02 * samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const first = samples.findIndex((sample) => Math.abs(sample) > loud);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > loud);
  return samples.subarray(Math.max(0, first), last + 1);
}
