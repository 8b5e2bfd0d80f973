import type { CallOutput } from '#shared/contract/contract.ts';
import type { WireError } from '#shared/contract/errors.ts';
import type { Attempt, AttemptSummary } from '#shared/practice/attempt.ts';
import type { Counting } from '#shared/report/counting.ts';
import type { Report } from '#shared/report/report.ts';
import type { TranscriptHits } from '../search/search-rows.ts';

/** What a start has to look at: everything else in the library is in order. */
export interface SyncResult {
  /** Attempts that are not finished, not transcribed, deleted, or without a sample. */
  readonly unsettled: readonly string[];
  /** Folders whose `attempt.json` cannot be read. */
  readonly damaged: readonly string[];
  /** Folders without an `attempt.json`. */
  readonly missing: readonly string[];
  /** How many attempts were written by a later version, and are left alone. */
  readonly newer: number;
}

/** What the index remembers of an attempt whose own file is damaged. */
export type Recalled = Pick<Attempt, 'sessionId' | 'createdAt' | 'question' | 'mode'>;

/** What the index can be asked, with the answers. Every request can be made again without harm. */
export interface IndexCalls {
  /** Brings the index in line with the folders. Reads only the files that changed since. */
  sync(input: null): SyncResult;
  put(input: { attempt: Attempt; stamp: string }): null;
  remove(input: { attemptId: string }): null;
  list(input: { questionId: string | null }): AttemptSummary[];
  /** The report of a transcribed attempt under the present rules; null for any other. */
  report(input: { attempt: Attempt }): Report | null;
  /** What the user wants counted from now on: reports made under other lists are out of date. */
  count(input: { counting: Counting }): null;
  recall(input: { attemptId: string }): Recalled | null;
  /** The answers in which this was said, newest first. */
  search(input: { text: string; limit: number }): TranscriptHits;
  /** Every skill that was ever asked for, as it stands now. */
  skills(input: null): CallOutput<'skills.get'>['skills'];
  proofs(input: { attemptId: string | null }): CallOutput<'skills.proofs'>['proofs'];
  trends(input: null): CallOutput<'skills.trends'>['answers'];
  lastDay(input: null): CallOutput<'interview.lastDay'>;
}

export type IndexCall = keyof IndexCalls;
export type IndexInput<N extends IndexCall> = Parameters<IndexCalls[N]>[0];
export type IndexOutput<N extends IndexCall> = ReturnType<IndexCalls[N]>;

/** Where the worker finds its files; told to every new worker before anything else. */
export interface IndexPlaces {
  readonly rootDir: string;
  readonly dataDir: string;
}

export type ToIndex =
  | { readonly type: 'open'; readonly places: IndexPlaces; readonly counting: Counting }
  | { readonly type: 'call'; readonly id: number; readonly name: IndexCall; readonly input: unknown }
  /** The last message: close the database and end. */
  | { readonly type: 'close' };

export type FromIndex =
  | { readonly type: 'result'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number }
  /** What went wrong, for the log: without a word of any answer. */
  | { readonly type: 'fault'; readonly fault: string }
  /** Reports that were out of date are made; this is the last of them. */
  | { readonly type: 'caught-up'; readonly attemptId: string }
  /** Something the user should know. */
  | { readonly type: 'notice'; readonly notice: WireError };
