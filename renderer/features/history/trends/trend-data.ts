import type { Stage } from '#shared/bank/question.ts';
import type { TrendAnswer } from '#shared/contract/skills.ts';
import { fillerNorms, paceNorms } from '#shared/report/norms.ts';
import type { Skill } from '#shared/skills/skill.ts';
import { type StateCounts, statesOverTime } from '#shared/skills/states-over-time.ts';

/** Stages that are looked at: one of them, or all. */
export type StageChoice = Stage | 'all';

/** A line of a chart: a value for each of its moments, null where there is none. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly mark: 'dots' | 'line' | 'steps';
  /** A CSS variable; the dash tells lines apart for whoever does not see colours. */
  readonly colour: '--color-accent' | '--color-mark-filler' | '--color-quiet' | '--color-faint';
  readonly dash?: readonly number[];
}

/** What a chart shows: its moments, oldest first, and a line or more over them. */
export interface Trend {
  readonly name: string;
  /** What is fine, one short sentence; empty where there is no band. */
  readonly note: string;
  readonly at: readonly string[];
  readonly series: readonly Series[];
  /** The values at which it does no harm. */
  readonly band: readonly [number, number] | null;
  readonly digits: 0 | 1;
}

/** One answer says little: the line is the median of so many. */
const OVER = 5;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** At each value the median of it and the four before it; fewer at the beginning. */
export function medianOfLast(values: readonly number[], over = OVER): number[] {
  return values.map((_, i) => median(values.slice(Math.max(0, i + 1 - over), i + 1)));
}

function figureTrend(
  answers: readonly TrendAnswer[],
  figure: 'fillersPerMinute' | 'wordsPerMinute',
  rest: Pick<Trend, 'name' | 'note' | 'band' | 'digits'>,
): Trend {
  const known = answers.flatMap(({ at, [figure]: value }) => (value === null ? [] : [{ at, value }]));
  const values = known.map(({ value }) => value);
  return {
    ...rest,
    at: known.map(({ at }) => at),
    series: [
      { name: 'Each answer', values, mark: 'dots', colour: '--color-faint' },
      {
        name: 'Median of the last five',
        values: medianOfLast(values),
        mark: 'line',
        colour: '--color-accent',
      },
    ],
  };
}

/** What moved last stands until the last answer: the lines end where those of the other charts do. */
function untilLast(states: readonly StateCounts[], at: string | null): readonly StateCounts[] {
  const last = states.at(-1);
  return last && at !== null && at > last.at ? [...states, { ...last, at }] : states;
}

/** The three charts: fillers, pace, and how the skills stand, of one stage or of all. */
export function trendsOf(
  answers: readonly TrendAnswer[],
  skills: readonly Skill[],
  choice: StageChoice,
): Trend[] {
  const chosen = answers.filter(({ stage }) => choice === 'all' || stage === choice);
  const fine = choice === 'coding' ? fillerNorms.first : fillerNorms.fine;
  const { easyFrom, easyTo } = paceNorms;
  const moved = statesOverTime(skills.filter(({ stage }) => choice === 'all' || stage === choice));
  const states = untilLast(moved, chosen.at(-1)?.at ?? null);
  return [
    figureTrend(chosen, 'fillersPerMinute', {
      name: 'Fillers a minute',
      note: `Up to ${fine} a minute does no harm.`,
      band: [0, fine],
      digits: 1,
    }),
    figureTrend(chosen, 'wordsPerMinute', {
      name: 'Words a minute',
      note: `${easyFrom} to ${easyTo} is easy to follow.`,
      band: [easyFrom, easyTo],
      digits: 0,
    }),
    {
      name: 'Points by state',
      note: 'Of those that were missed at least once.',
      at: states.map(({ at }) => at),
      band: null,
      digits: 0,
      series: [
        {
          name: 'Missed',
          values: states.map(({ missed }) => missed),
          mark: 'steps',
          colour: '--color-mark-filler',
          dash: [2, 3],
        },
        {
          name: 'Said when asked',
          values: states.map(({ saidWhenAsked }) => saidWhenAsked),
          mark: 'steps',
          colour: '--color-quiet',
          dash: [8, 4],
        },
        {
          name: 'Said unprompted',
          values: states.map(({ saidUnprompted }) => saidUnprompted),
          mark: 'steps',
          colour: '--color-accent',
        },
      ],
    },
  ];
}

/** A value as it is read: `4.2`, `148`; a dash where there is none. */
export function valueText(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? '–' : value.toFixed(digits);
}

/** Everything at one moment, as a sentence: “3 March: Each answer 4.2, Median of the last five 5.0”. */
export function momentText({ series, digits }: Trend, at: number, day: string): string {
  return `${day}: ${series.map(({ name, values }) => `${name} ${valueText(values[at], digits)}`).join(', ')}`;
}

/** Where the lines begin and end, for whoever does not see them. */
export function trendInWords({ at, series, digits }: Trend): string {
  const last = at.length - 1;
  return series
    .filter(({ mark }) => mark !== 'dots')
    .map(
      ({ name, values }) =>
        `${name}: from ${valueText(values[0], digits)} to ${valueText(values[last], digits)}`,
    )
    .join('. ');
}
