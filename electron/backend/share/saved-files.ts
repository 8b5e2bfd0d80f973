import { z } from 'zod';
import type { CriteriaFile } from '#shared/bank/question.ts';
import type { Report } from '#shared/report/report.ts';
import { analysisJson } from '#shared/share/analysis.ts';
import { cuesOf } from '#shared/share/cues.ts';
import { type SaveFormat, savedName, saveFormats } from '#shared/share/file-name.ts';
import { markdownOf } from '#shared/share/markdown.ts';
import { type Saved, wordsOf } from '#shared/share/saved.ts';
import { subRip, webVtt } from '#shared/share/subtitles.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import type { IndexClient } from '../library/index-client.ts';
import type { Judge } from '../library/judge.ts';
import { attemptArchive } from './attempt-archive.ts';

/** A file to save, made when it is asked for. */
export interface SavedFile {
  /** What it is called, with its end. */
  readonly name: string;
  readonly type: string;
  readonly body: string | ReadableStream<Uint8Array>;
}

const types: Record<SaveFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

const asked = z.object({ attemptId: z.uuid(), format: z.enum(saveFormats) });

/** Makes the files that `/files/<attempt>.<format>` stands for; null where there is no such answer or format. */
export function createSavedFiles(options: {
  readonly store: Pick<AttemptStore, 'read' | 'folder'>;
  readonly index: Pick<IndexClient, 'call'>;
  readonly judge: Judge;
  readonly criteria: readonly CriteriaFile[];
}): (fileName: string) => Promise<SavedFile | null> {
  const { store, index, judge, criteria } = options;

  return async (fileName) => {
    const [attemptId, format, ...rest] = fileName.split('.');
    const wanted = asked.safeParse({ attemptId, format });
    if (!wanted.success || rest.length > 0) return null;
    const attempt = await store.read(wanted.data.attemptId).catch(() => null);
    if (attempt === null || attempt.deletedAt !== null) return null;
    const report: Report | null = await index.call('report', { attempt }).catch(() => judge.report(attempt));
    const stage = criteria.find((file) => file.stage === attempt.question.stage);
    const saved: Saved = { attempt, report, criteria: stage?.criteria ?? [] };
    const { title } = attempt.question;
    return {
      name: `${savedName({ createdAt: attempt.createdAt, title })}.${wanted.data.format}`,
      type: types[wanted.data.format],
      body: bodyOf(wanted.data.format, saved, store.folder(attempt.id)),
    };
  };
}

function bodyOf(format: SaveFormat, saved: Saved, folder: string): SavedFile['body'] {
  switch (format) {
    case 'md':
      return markdownOf(saved);
    case 'json':
      return analysisJson(saved);
    case 'vtt':
      return webVtt(saved.attempt.question.title, cuesOf(wordsOf(saved)));
    case 'srt':
      return subRip(cuesOf(wordsOf(saved)));
    case 'zip':
      return attemptArchive(folder, saved);
  }
}
