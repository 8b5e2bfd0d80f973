import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { BlobReader, configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import { analysisJson } from '#shared/share/analysis.ts';
import { cuesOf } from '#shared/share/cues.ts';
import { savedName } from '#shared/share/file-name.ts';
import { markdownOf } from '#shared/share/markdown.ts';
import { type Saved, wordsOf } from '#shared/share/saved.ts';
import { webVtt } from '#shared/share/subtitles.ts';
import { ATTEMPT_FILE, ownFiles } from './attempt-files.ts';

// Workers of the browser's kind are not there, and nothing here takes longer than reading the disk.
configure({ useWebWorkers: false });

/** Recordings are put in as they are: speech hardly gets smaller, and an hour would take its time. */
const STORED = { level: 0 };

/**
 * The whole attempt as a ZIP, made while it is read: its folder as the library keeps it, which another Dry Run takes
 * in, and what people read. A recording that cannot be read breaks the stream off.
 */
export function attemptArchive(folder: string, saved: Saved): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  write(folder, saved, writable).catch((error) => writable.abort(error).catch(() => {}));
  return readable;
}

async function write(folder: string, saved: Saved, target: WritableStream<Uint8Array>): Promise<void> {
  const { attempt } = saved;
  const { title } = attempt.question;
  const top = savedName({ createdAt: attempt.createdAt, title });
  const zip = new ZipWriter(target, { lastModDate: new Date(attempt.createdAt) });
  const add = (name: string, text: string) => zip.add(`${top}/${name}`, new TextReader(text));
  // First, so that whoever reads knows what the rest is.
  await add(ATTEMPT_FILE, JSON.stringify({ ...attempt, deletedAt: null }));
  await add('report.md', markdownOf(saved));
  await add('report.json', analysisJson(saved));
  await add('transcript.vtt', webVtt(title, cuesOf(wordsOf(saved))));
  for (const name of await ownFiles(folder)) {
    const options = name.endsWith('.wav') ? STORED : {};
    await zip.add(`${top}/${name}`, new BlobReader(await openAsBlob(path.join(folder, name))), options);
  }
  await zip.close();
}
