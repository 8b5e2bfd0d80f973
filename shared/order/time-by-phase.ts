import type { Question } from '#shared/bank/question.ts';
import type { PhaseTime } from '#shared/report/report.ts';
import type { SoundSpan, Transcript } from '#shared/transcript/transcript.ts';
import { topicsOf } from './phase-topics.ts';
import { chance, type Heard, sequenceOf } from './stretches.ts';

/** When the speaker said that a phase begins, in milliseconds on the attempt's timeline. */
export interface PhaseMark {
  readonly phase: string;
  readonly startMs: number;
}

/** Log-odds that it takes to leave a phase for another: a topic is seldom left for one sentence. */
const CHANGE = 1.6;
/** The least that a stretch can say for a phase, so that one odd sentence cannot rule it out. */
const FLOOR = 0.05;

type Phases = Question['phases'];

/** The most likely phase of each stretch: a path that follows the evidence and changes phase as rarely as it can. */
function pathOf(phases: Phases, heard: Heard, sequence: readonly number[]): number[] {
  const score = (phase: number, window: number): number => {
    const best = Math.max(0, ...topicsOf(phases[phase]?.phase ?? '').map((id) => chance(heard, id, window)));
    return Math.log(Math.max(FLOOR, best));
  };
  // An answer begins at its first phase unless it says otherwise.
  let totals = phases.map((_, p) => (p === 0 ? 0 : -CHANGE));
  const from: number[][] = [];
  sequence.forEach((window, step) => {
    const back: number[] = [];
    totals = phases.map((_, p) => {
      let best = p;
      let top = totals[p] ?? 0;
      for (let q = 0; step > 0 && q < phases.length; q++) {
        // Going back to an earlier phase is rarer than going on.
        const total = (totals[q] ?? 0) - CHANGE * (q > p ? 1.5 : 1);
        if (q !== p && total > top) {
          top = total;
          best = q;
        }
      }
      back.push(best);
      return top + score(p, window);
    });
    from.push(back);
  });
  let at = totals.indexOf(Math.max(...totals));
  const path: number[] = [];
  for (let step = sequence.length - 1; step >= 0; step--) {
    path.unshift(at);
    at = from[step]?.[at] ?? at;
  }
  return path;
}

/** The part of `span` in which nobody was silent for long. */
function spoken({ startMs, endMs }: SoundSpan, pauses: readonly SoundSpan[]): number {
  const silent = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(endMs, pause.endMs) - Math.max(startMs, pause.startMs)),
    0,
  );
  return Math.max(0, endMs - startMs - silent);
}

function marked(phases: Phases, marks: readonly PhaseMark[], endMs: number): PhaseTime[] {
  return phases.map(({ phase, minutes }) => {
    const spans = marks.flatMap((mark, i) =>
      mark.phase === phase ? [{ startMs: mark.startMs, endMs: marks[i + 1]?.startMs ?? endMs }] : [],
    );
    const spentMs = spans.reduce((sum, span) => sum + span.endMs - span.startMs, 0);
    return { phase, budgetMs: minutes * 60_000, spentMs, startMs: spans[0]?.startMs ?? null, by: 'marks' };
  });
}

export interface PhaseInput {
  readonly phases: Phases;
  readonly transcript: Transcript;
  readonly heard: Heard;
  /** Silence that is nobody's time: long pauses while coding. */
  readonly uncounted: readonly SoundSpan[];
  readonly marks: readonly PhaseMark[];
}

/**
 * The time that each phase of the question got, beside its budget: by the speaker's own marks where there are at
 * least two, else by what was heard. Empty where there are no times, or where too few phases can be told by ear.
 */
export function timeByPhase({ phases, transcript, heard, uncounted, marks }: PhaseInput): PhaseTime[] {
  const { words } = transcript;
  const endMs = words.at(-1)?.endMs ?? null;
  if (endMs === null || words[0]?.startMs == null) return [];
  if (new Set(marks.map(({ phase }) => phase)).size >= 2) return marked(phases, marks, endMs);
  const audible = phases.filter(({ phase }) => topicsOf(phase).length > 0);
  const sequence = sequenceOf(heard.windows);
  if (audible.length < 2 || sequence.length < audible.length) return [];
  const path = pathOf(audible, heard, sequence);
  // Where all of it sounds like one phase nothing was told apart, and that phase did not get the whole time.
  if (new Set(path).size < 2) return [];
  const starts = sequence.map((window) => words[heard.windows[window]?.from ?? 0]?.startMs ?? 0);
  return audible.map(({ phase, minutes }, p) => {
    const mine = path.flatMap((at, i) =>
      at === p ? [{ startMs: starts[i] ?? 0, endMs: starts[i + 1] ?? endMs }] : [],
    );
    return {
      phase,
      budgetMs: minutes * 60_000,
      spentMs: Math.round(mine.reduce((sum, span) => sum + spoken(span, uncounted), 0)),
      startMs: mine[0]?.startMs ?? null,
      by: 'ear' as const,
    };
  });
}
