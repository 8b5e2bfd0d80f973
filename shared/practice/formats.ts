import type { BankQuestion, Question, Stage } from '#shared/bank/question.ts';

type Phases = Question['phases'];

/** A length in which a question can be answered. */
export interface Format {
  readonly minutes: number;
  /** What an interviewer would call it. */
  readonly name: string;
  /** The phases of this length; where left out, those of the question in their proportions. */
  readonly phases?: Phases;
}

/** Minutes of a retake. */
const RETAKE_MINUTES = 1;

/** The parts of a whole design round, and the minutes that each deserves of its 35. */
const roundPhases: Phases = [
  { phase: 'Requirements', minutes: 4 },
  { phase: 'Estimates', minutes: 3 },
  { phase: 'Interface', minutes: 4 },
  { phase: 'Data', minutes: 4 },
  { phase: 'High level', minutes: 6 },
  { phase: 'Deep dive', minutes: 7 },
  { phase: 'Failures', minutes: 4 },
  { phase: 'Rollout', minutes: 3 },
];

const ofStage: Readonly<Record<Stage, readonly Format[]>> = {
  coding: [
    { minutes: 5, name: 'Short walkthrough' },
    { minutes: 7, name: 'Walkthrough' },
  ],
  'system-design': [
    { minutes: 10, name: 'Drill' },
    { minutes: 35, name: 'Whole round', phases: roundPhases },
  ],
  behavioural: [
    { minutes: 2, name: 'Short story' },
    { minutes: 3, name: 'Story' },
  ],
};

const projectFormats: readonly Format[] = [
  { minutes: 5, name: 'Walkthrough' },
  { minutes: 10, name: 'Long walkthrough' },
];

/** The lengths that a question can be asked in, shortest first; none where its own length is not one of them. */
export function formatsOf({
  stage,
  kind,
  answerMinutes,
}: Pick<Question, 'stage' | 'kind' | 'answerMinutes'>): readonly Format[] {
  const formats = kind === 'project' ? projectFormats : ofStage[stage];
  return formats.some(({ minutes }) => minutes === answerMinutes) ? formats : [];
}

/** A quarter of a minute: a finer budget is none that anybody speaks by. */
const STEP = 0.25;

/** The same phases in another length: in proportion, to a quarter of a minute, and together exactly as long. */
export function stretchPhases(phases: Phases, minutes: number): Phases {
  const whole = phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const steps = minutes / STEP;
  let before = 0;
  let taken = 0;
  return phases.map((phase, i) => {
    before += phase.minutes;
    // Where a phase ends is rounded, so that what one gains another gives; each keeps a step at least.
    const end = Math.max(
      taken + 1,
      Math.min(Math.round((before / whole) * steps), steps - (phases.length - 1 - i)),
    );
    const length = (end - taken) * STEP;
    taken = end;
    return { ...phase, minutes: length };
  });
}

/** The lengths as an interviewer says them. */
const spoken: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  5: 'five',
  7: 'seven',
  10: 'ten',
  35: 'thirty-five',
};

/** What the interviewer says, with the time that there is now where they name the time. */
function promptIn(
  { prompt, answerMinutes }: Pick<Question, 'prompt' | 'answerMinutes'>,
  minutes: number,
): string {
  const [own, other] = [spoken[answerMinutes], spoken[minutes]];
  if (!own || !other) return prompt;
  return prompt.replace(new RegExp(`\\b${own}(?= minutes\\b)`, 'gi'), (said) =>
    said[0] === said[0]?.toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other,
  );
}

/** The question as it is asked in `minutes`. One that cannot be asked in them is asked as it is. */
export function asAsked<Asked extends BankQuestion | Question>(
  question: Asked,
  minutes: number | null,
): Asked {
  const format = formatsOf(question).find((each) => each.minutes === minutes);
  if (!format || format.minutes === question.answerMinutes) return question;
  const phases = format.phases ?? stretchPhases(question.phases, format.minutes);
  const prompt = promptIn(question, format.minutes);
  return { ...question, prompt, answerMinutes: format.minutes, phases };
}

/** The question as it is asked in a retake: a minute, at once. */
export function asRetaken<Asked extends BankQuestion | Question>(question: Asked): Asked {
  return { ...question, prepareSeconds: 0, answerMinutes: RETAKE_MINUTES };
}
