import { readFile } from 'node:fs/promises';
import type { SpeechService } from '#electron/backend/services.ts';
import { decodeSound } from '#electron/backend/share/read-sound.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';
import { timed } from '../timing.ts';
import type { Clip } from './clips.ts';
import {
  comparableWords,
  filledPauseHits,
  type Hits,
  onsetErrors,
  precisionRecall,
  quantile,
  wordErrors,
} from './figures.ts';
import { watchMemory } from './memory.ts';

/** The figures of an engine, by what they are called in the table; null where the recordings say nothing. */
export type Figures = Map<string, string | null>;

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

/**
 * Has one engine listen to all recordings, with everything that runs in the app, in processes of its own.
 * `open` gives a service that was not used before.
 */
export async function measureEngine(
  engine: string,
  clips: readonly Clip[],
  open: () => SpeechService,
): Promise<Figures> {
  const speech = open();
  const memory = watchMemory();
  try {
    const silence = { source: { samples: new Float32Array(16_000) }, engine };
    const { ms: coldStart } = await timed(() => speech.transcribe(silence));
    const byKind = new Map<string, { errors: number; words: number; empty: number; hits: Hits[] }>();
    const onsets: number[] = [];
    const clean = { words: 0, fillers: 0 };
    let [soundMs, wallMs, noiseWords] = [0, 0, 0];
    let before = '';
    for (const clip of clips) {
      if (clip.kind !== before) process.stderr.write(`${engine}: ${clip.kind}\n`);
      before = clip.kind;
      const samples = await decodeSound(await readFile(clip.file));
      const { value: heard, ms } = await timed(() => speech.transcribe({ source: { samples }, engine }));
      soundMs += samples.length / 16;
      wallMs += ms;
      if (clip.kind === 'noise') {
        noiseWords += heard.words.length;
        continue;
      }
      const wanted = comparableWords(clip.ref);
      const got = comparableWords(transcriptText(heard.words));
      const kind = byKind.get(clip.kind) ?? { errors: 0, words: 0, empty: 0, hits: [] };
      byKind.set(clip.kind, kind);
      kind.errors += wordErrors(wanted, got);
      kind.words += wanted.length;
      kind.empty += got.length === 0 ? 1 : 0;
      const hits = filledPauseHits(clip, heard.words);
      if (hits) kind.hits.push(hits);
      if (clip.filler_count === 0) {
        clean.words += wanted.length;
        clean.fillers += hits?.wrong ?? filledPauseHits({ ...clip, timed: true }, heard.words)?.wrong ?? 0;
      }
      onsets.push(...onsetErrors(clip.words, heard.words));
    }

    const figures: Figures = new Map();
    figures.set('Time over sound', (wallMs / Math.max(1, soundMs)).toFixed(3));
    for (const [name, { errors, words, empty }] of byKind) {
      const blank = empty > 0 ? `, ${empty} empty` : '';
      figures.set(`Word errors, ${name}`, words > 0 ? `${share(errors / words)}${blank}` : null);
    }
    for (const [name, { hits }] of byKind) {
      const found = precisionRecall(hits);
      if (!found) continue;
      const { precision, recall, f1 } = found;
      const [p, r, f] = [precision, recall, f1].map((n) => n.toFixed(2));
      figures.set(`Filled pauses, ${name}: P / R / F1`, `${p} / ${r} / ${f}`);
    }
    const false1000 = clean.words > 0 ? ((1000 * clean.fillers) / clean.words).toFixed(1) : null;
    figures.set('False fillers in 1,000 clean words', false1000);
    const [median, late] = [quantile(onsets, 0.5), quantile(onsets, 0.9)];
    figures.set(
      'Word onset error, median / 90 %',
      median === null ? null : `${Math.round(median)} / ${Math.round(late ?? 0)} ms`,
    );
    const noises = clips.filter(({ kind }) => kind === 'noise').length;
    figures.set('Words on noise', noises > 0 ? `${noiseWords} in ${noises} clips` : null);
    const peak = memory.peakMb();
    figures.set('Peak memory of its processes', peak === null ? null : `${peak} MB`);
    figures.set('Cold start, to the first answer', `${(coldStart / 1000).toFixed(2)} s`);
    return figures;
  } finally {
    memory.stop();
    await speech.close();
  }
}
