import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import { clockText } from '#shared/reading/clock-text.ts';
import type { Draft } from '#shared/report/draft.ts';
import type { CoverageRow } from '#shared/report/report.ts';
import { atJoints } from '#shared/transcript/joints.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import { type Transcript, textOfRange, type Word } from '#shared/transcript/transcript.ts';
import { doneLateIn } from './done-order.ts';
import type { Heard } from './stretches.ts';
import { type ToldLate, toldLateIn } from './told-order.ts';

export interface OrderInput {
  readonly stage: Stage;
  readonly kind: Kind;
  readonly transcript: Transcript;
  readonly criteria: readonly Criterion[];
  /** With what the user corrected: who says otherwise about a point is not told that it came late. */
  readonly coverage: readonly CoverageRow[];
  readonly heard: Heard;
}

/** What came late was said all the same: less than a point that was not heard. */
const WEIGHT = 0.8;

/** Minutes and seconds as a player shows them; empty where there are no times. */
function at(words: readonly Word[], index: number): string {
  const ms = words[index]?.startMs ?? null;
  return ms === null ? '' : ` at ${clockText(ms)}`;
}

/** What a step was about as it stands in the transcript: "Postgres" and not "postgres". */
function named(words: readonly Word[], { object, step }: ToldLate): string | null {
  if (object === null) return null;
  const parts = object.split(' ');
  for (let i = step[0]; i <= step[1]; i++) {
    const text = textOfRange(words, [i, i + parts.length - 1]);
    if (text.split(' ').map(bareWord).join(' ') === object) return text.replace(/[^\p{L}\p{N}]+$/u, '');
  }
  return null;
}

function draftOf(late: ToldLate, { transcript: { words }, criteria }: OrderInput): Draft | null {
  const { rule, criterion, step, said } = late;
  const label = criteria.find(({ id }) => id === criterion)?.label;
  if (label === undefined) return null;
  const object = named(words, late);
  const after = object === null ? rule.after : `you chose ${object}`;
  const when = at(words, said[0]);
  return {
    id: `${rule.id}:${criterion}`,
    rule: rule.id,
    title: `${label}: said${when && `${when},`} after ${after}${at(words, step[0])}`,
    because: rule.because,
    criterion,
    quote: textOfRange(words, atJoints(words, step)),
    startMs: words[step[0]]?.startMs ?? null,
    followUp: rule.followUp,
    goal: rule.goal,
    topic: criterion,
    weight: WEIGHT,
  };
}

function reliefDraft(range: readonly [number, number], { transcript: { words } }: OrderInput): Draft {
  return {
    id: 'late-relief',
    rule: 'late-relief',
    title: 'Heard: the cause first, and the harm stopped after it',
    because:
      'Users need it to stop hurting before anybody needs to know why. Interviewers listen for what was done first.',
    criterion: null,
    quote: textOfRange(words, atJoints(words, range)),
    startMs: words[range[0]]?.startMs ?? null,
    followUp: 'What could you have switched off ten minutes in, without knowing why it happened?',
    goal: 'In sixty seconds: what you would turn off first next time, what that costs, and what you look at afterwards.',
    topic: 'mitigation-first',
    weight: 1,
  };
}

/** What was said, or by its own account done, after the step that it belongs before. */
export function orderFindings(input: OrderInput): Draft[] {
  const rows = new Map(input.coverage.map((row) => [row.criterion, row]));
  const told = toldLateIn(input.kind, input.heard).flatMap((late) => {
    const row = rows.get(late.criterion);
    // Late is what was heard. In doubt there is a question to ask, and not a finding.
    if (row?.status !== 'heard' || row.byUser) return [];
    return draftOf(late, input) ?? [];
  });
  const relief = doneLateIn(input.kind, input.heard.windows);
  return relief ? [...told, reliefDraft(relief, input)] : told;
}
