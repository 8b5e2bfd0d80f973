import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WireError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Counting } from '#shared/report/counting.ts';
import type { Report } from '#shared/report/report.ts';
import { readBank } from '../banks/bank.ts';
import { type AttemptRead, attemptStamp, readAttempt } from './attempt-file.ts';
import { isDamage, type OpenedIndex, openIndex, setIndexAside } from './index-database.ts';
import type { IndexCall, IndexInput, IndexOutput, IndexPlaces, SyncResult } from './index-protocol.ts';
import { type IndexRows, indexRows, inTransaction } from './index-rows.ts';
import { createSkillIndex } from './index-skills.ts';
import { createJudge } from './judge.ts';

const ATTEMPT_FOLDER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the index process does. Calls must not overlap. */
export interface IndexService {
  call<N extends IndexCall>(name: N, input: IndexInput<N>): Promise<IndexOutput<N>>;
  /** Makes one report that is missing or out of date and returns its attempt's id; null once there are none. */
  catchUp(): Promise<string | null>;
  close(): void;
}

export interface IndexServiceOptions {
  readonly places: IndexPlaces;
  readonly counting: Counting;
  readonly onNotice: (notice: WireError) => void;
  /** Where faults go that must not end the process. */
  readonly onFault: (error: unknown) => void;
}

/** Opens the index, or makes it anew. */
export async function openIndexService(options: IndexServiceOptions): Promise<IndexService> {
  const { rootDir, dataDir } = options.places;
  const attemptsFolder = path.join(dataDir, 'attempts');
  const file = path.join(dataDir, 'index.sqlite');
  let { counting } = options;
  const judge = createJudge(await readBank(rootDir), () => counting);
  await mkdir(attemptsFolder, { recursive: true });

  const open = (): OpenedIndex & { readonly rows: IndexRows } => {
    const opened = openIndex(file);
    return { ...opened, rows: indexRows(opened.database) };
  };
  let index = open();
  /** Whether every report was found to be up to date since the last `sync`. */
  let isCaughtUp = false;

  const judged = (attempt: Attempt): Report | null => {
    try {
      return judge.report(attempt);
    } catch (error) {
      options.onFault(error);
      return null;
    }
  };

  const putDetails = (attempt: Attempt): Report | null => {
    const report = judged(attempt);
    index.rows.putDetails(attempt, report, judge.basis());
    return report;
  };

  /** The attempt in a folder; null where it is known already, or the disk will not give it away. */
  const readIfChanged = async (folder: string, known: string | undefined): Promise<AttemptRead | null> => {
    try {
      if (known !== undefined && known === (await attemptStamp(folder))) return null;
      return await readAttempt(folder);
    } catch (error) {
      options.onFault(error);
      return null;
    }
  };

  const sync = async (): Promise<SyncResult> => {
    isCaughtUp = false;
    const entries = await readdir(attemptsFolder, { withFileTypes: true });
    const ids = entries.filter((e) => e.isDirectory() && ATTEMPT_FOLDER.test(e.name)).map((e) => e.name);
    const known = index.rows.stamps();
    const result = { damaged: [] as string[], missing: [] as string[], newer: 0 };
    for (const id of ids) {
      const found = await readIfChanged(path.join(attemptsFolder, id), known.get(id));
      if (found === null) continue;
      if (found.state === 'read' && found.attempt.id === id) {
        inTransaction(index.database, () => index.rows.putAttempt(found.attempt, found.stamp));
      } else if (found.state === 'newer') result.newer++;
      else if (found.state === 'missing') result.missing.push(id);
      else result.damaged.push(id);
    }
    if (index.empty !== null && ids.length > result.missing.length) options.onNotice(rebuilt(index.empty));
    index = { ...index, empty: null };
    const there = new Set(ids);
    for (const id of known.keys()) if (!there.has(id)) index.rows.remove(id);
    return { ...result, unsettled: index.rows.unsettled() };
  };

  const skills = createSkillIndex({
    rows: () => index.rows.skills,
    async attempt(attemptId) {
      const found = await readAttempt(path.join(attemptsFolder, attemptId));
      return found.state === 'read' ? found.attempt : null;
    },
    report: (attempt) => index.rows.report(attempt.id, judge.basis()) ?? judged(attempt),
  });

  const calls: { [N in IndexCall]: (input: IndexInput<N>) => IndexOutput<N> | Promise<IndexOutput<N>> } = {
    sync,
    put: ({ attempt, stamp }) =>
      inTransaction(index.database, () => {
        index.rows.putAttempt(attempt, stamp);
        putDetails(attempt);
        return null;
      }),
    remove({ attemptId }) {
      index.rows.remove(attemptId);
      return null;
    },
    list: ({ questionId }) => index.rows.list(questionId),
    report: ({ attempt }) =>
      index.rows.report(attempt.id, judge.basis()) ??
      inTransaction(index.database, () => putDetails(attempt)),
    count(input) {
      counting = input.counting;
      isCaughtUp = false;
      return null;
    },
    recall: ({ attemptId }) => index.rows.recall(attemptId),
    search: ({ text, limit }) => index.rows.search(text, limit),
    skills: () => skills.skills(),
    proofs: ({ attemptId }) => skills.proofs(attemptId),
    trends: () => skills.trends(),
    lastDay: () => skills.lastDay(),
  };

  /** Runs `work`; where the database turns out to be damaged, makes it anew from the folders and runs it again. */
  const mending = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      options.onFault(error);
      index.database.close();
      setIndexAside(file);
      index = { ...open(), empty: 'damaged' };
      await sync();
      return await work();
    }
  };

  return {
    call: (name, input) => mending(async () => calls[name](input as never)) as never,
    catchUp: () =>
      mending(async () => {
        const attemptId = isCaughtUp ? null : index.rows.outdated(judge.basis());
        isCaughtUp = attemptId === null;
        if (attemptId === null) return null;
        const found = await readAttempt(path.join(attemptsFolder, attemptId));
        if (found.state === 'read') inTransaction(index.database, () => putDetails(found.attempt));
        else index.rows.setBasis(attemptId, judge.basis());
        return attemptId;
      }),
    close() {
      if (index.database.isOpen) index.database.close();
    },
  };
}

function rebuilt(empty: 'damaged' | 'absent'): WireError {
  return empty === 'damaged'
    ? {
        code: 'index-damaged',
        message:
          'The list of your attempts was damaged. It was set aside and made anew from the recordings; nothing was lost.',
        retryable: false,
      }
    : {
        code: 'index-missing',
        message:
          'The list of your attempts was missing. It was made anew from the recordings; nothing was lost.',
        retryable: false,
      };
}
