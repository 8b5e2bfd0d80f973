import type { Question, Stage } from '#shared/bank/question.ts';
import type { Draft } from '#shared/report/draft.ts';
import type { PhaseTime } from '#shared/report/report.ts';
import { atJoints } from '#shared/transcript/joints.ts';
import { type Transcript, textOfRange } from '#shared/transcript/transcript.ts';
import { timeNorms } from './norms.ts';
import { chance, type Heard } from './stretches.ts';

/** What a design is decided by. */
const DECISIVE = ['tradeoff', 'failure-mode', 'consistency', 'bottleneck', 'rollout-rollback', 'data-model'];

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A phase that ate the time of another, by the speaker's own marks: what was only heard is not exact enough. */
function overspent(phases: readonly PhaseTime[]): Draft | null {
  const long = phases.find(
    ({ spentMs, budgetMs, by }) =>
      by === 'marks' && spentMs > budgetMs * timeNorms.times && spentMs - budgetMs >= timeNorms.overMs,
  );
  const starved = phases.find(
    (phase) => phase !== long && phase.spentMs < phase.budgetMs * timeNorms.starved,
  );
  if (!long || !starved || long.startMs === null) return null;
  return {
    id: 'time:phase',
    rule: 'time-by-phase',
    title: `“${long.phase}” took ${clock(long.spentMs)} of the ${clock(long.budgetMs)} planned for it`,
    because: `“${starved.phase}” got ${clock(starved.spentMs)} of ${clock(starved.budgetMs)}. What comes last in a plan is what a full clock takes away first.`,
    criterion: null,
    quote: null,
    startMs: long.startMs,
    followUp: `We have a minute left. Tell me about ${lowerFirst(starved.phase)}.`,
    goal: `In sixty seconds: only ${lowerFirst(starved.phase)}, as if the rest had been said.`,
    topic: 'time',
    weight: 1,
  };
}

/** A design in which half of the time had gone before anything was decided or had failed. */
function lateDecision({ words }: Transcript, heard: Heard): Draft | null {
  const beginMs = words[0]?.startMs ?? null;
  const endMs = words.at(-1)?.endMs ?? null;
  if (beginMs === null || endMs === null || endMs - beginMs < timeNorms.leastMs) return null;
  const first = heard.windows.find((_, i) => DECISIVE.some((id) => chance(heard, id, i) >= timeNorms.near));
  const atMs = words[first?.from ?? 0]?.startMs ?? null;
  if (!first || atMs === null || (atMs - beginMs) / (endMs - beginMs) <= timeNorms.first) return null;
  return {
    id: 'time:decision',
    rule: 'time-to-decision',
    title: `The first decision came at ${clock(atMs)} of ${clock(endMs)}`,
    because:
      'An interviewer learns most from what you decide and from what breaks. Both need the larger half of the time.',
    criterion: null,
    quote: textOfRange(words, atJoints(words, [first.from, first.to])),
    startMs: atMs,
    followUp: 'Begin at your biggest decision. What was it, and what happens when it fails?',
    goal: 'In sixty seconds: one sentence of requirements, then your biggest decision and what happens when it fails.',
    topic: 'time',
    weight: 1,
  };
}

/** How the time went, where it is clearly off; silent where the question has no budgets or there are no times. */
export function timeFindings(
  stage: Stage,
  question: Pick<Question, 'phases'> | undefined,
  transcript: Transcript,
  heard: Heard,
  phases: readonly PhaseTime[],
): Draft[] {
  if (!question) return [];
  const late = stage === 'system-design' ? lateDecision(transcript, heard) : null;
  return [overspent(phases), late].filter((draft) => draft !== null);
}
