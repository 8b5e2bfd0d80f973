import type { Question, Stage } from '#shared/bank/question.ts';

export type Level = Question['level'];

/** Assumed where no question, and so no level, was named. */
export const DEFAULT_LEVEL: Level = 'senior';

/** What a topic is worth at each level, 0 to 100, and why. */
type Worth = readonly [mid: number, senior: number, staff: number, because: string];

/**
 * How far a gap moves an interviewer, by stage, topic and level. The order inside a stage follows the usual rubrics:
 * coding by problem solving, communication, technical competency and testing; design by problem navigation, solution
 * design, technical excellence and communication; behavioural by context, actions, results and learnings, and
 * incidents by impact, cause, detection, resolution and action items. The levels follow what interviewers say of
 * them (Evan King, "The system design interview: what is expected at each level", Hello Interview 2023; the public
 * ladders of Dropbox and GitLab): mid is asked for working, tested, clearly narrated work; senior for causes, choices
 * and failures; staff for prices, reach, rollout and what others do because of it.
 */
const worth: Readonly<Record<Stage, Readonly<Record<string, Worth>>>> = {
  coding: {
    'root-cause': [86, 95, 92, 'a fix of the symptom is the commonest reason to say no'],
    verification: [95, 90, 80, 'shipping on hope is what testing is scored on'],
    'edge-cases': [92, 78, 66, 'the bar of a mid interview: does it hold beyond the happy path'],
    'approach-first': [84, 86, 80, 'without a plan nobody can follow or help'],
    'input-assumptions': [82, 80, 72, 'the right code for the wrong input'],
    hypothesis: [78, 88, 84, 'separates looking from guessing'],
    reproduce: [80, 84, 74, 'the only proof later that it is gone'],
    'change-risk': [56, 74, 90, 'who else feels it is the question of the senior end'],
    'safety-net': [66, 78, 82, 'careful with code that others rely on'],
    'restate-goal': [74, 66, 62, 'shows that both look at the same problem'],
    'regression-guard': [60, 68, 76, 'what the team keeps of it'],
    'alternative-ruled-out': [48, 66, 70, 'evidence and not the first idea'],
    narrowing: [62, 70, 66, 'method on a system too large to read'],
    complexity: [70, 64, 58, 'expected, and quickly asked for'],
  },
  'system-design': {
    tradeoff: [72, 92, 96, 'a choice without its price is a preference'],
    'failure-mode': [74, 90, 86, 'production begins where the drawing ends'],
    'scale-estimate': [82, 84, 76, 'every choice after it hangs on it'],
    'rollout-rollback': [58, 82, 92, 'senior people are hired to change what runs'],
    'functional-scope': [90, 80, 74, 'a mid interview is lost on solving something else'],
    consistency: [70, 80, 78, 'most of the design, once there is money in it'],
    'data-model': [86, 76, 62, 'the bread and butter of the interface and data phase'],
    bottleneck: [72, 76, 70, 'what gives first at ten times the load'],
    'service-target': [68, 74, 72, 'what cannot be measured cannot be traded'],
    observability: [56, 72, 74, 'the first ten minutes of somebody on call'],
    constraints: [60, 70, 82, 'building for this place and not for a textbook'],
    validation: [54, 70, 80, 'proof before everyone depends on it'],
    'api-contract': [84, 68, 56, 'one call in detail shows that it can be built'],
    'security-privacy': [56, 66, 72, 'who may see what'],
    'first-slice': [50, 62, 84, 'scope is what staff engineers negotiate'],
    diagnosability: [44, 60, 64, 'one customer, one lost item'],
    cost: [40, 58, 84, 'somebody pays for it each month'],
  },
  behavioural: {
    'own-role': [88, 94, 96, 'the one thing that only this person can tell'],
    'measured-result': [84, 90, 90, 'turns “it went well” into something to repeat'],
    'root-cause': [80, 88, 82, 'a story that ends at the restart ends too early'],
    'mitigation-first': [84, 86, 80, 'users before curiosity'],
    disagreement: [74, 86, 92, 'how it was settled says who one works with'],
    communication: [74, 80, 88, 'carrying others along while busy'],
    'user-impact': [72, 80, 84, 'how big it was, and for whom'],
    prevention: [70, 80, 84, 'what the tuition bought'],
    lesson: [76, 76, 80, 'what kind of colleague since'],
    prioritisation: [60, 72, 82, 'what was left alone shows judgement'],
    evidence: [78, 74, 64, 'looked or guessed'],
    detection: [66, 66, 64, 'a machine or a customer'],
    situation: [70, 62, 60, 'cheap to give, and missed at once'],
  },
};

/**
 * What is no criterion: how it was said, and how time went. Below what a missing core point is worth, except where a
 * draft's weight lifts it.
 */
const general: Readonly<Record<string, Worth>> = {
  fillers: [58, 58, 58, 'noticed from 8 a minute on, and from 12 on before anything else'],
  pace: [55, 55, 55, 'a listener who cannot follow hears no substance'],
  pauses: [45, 45, 45, 'inside a clause they cost the listener the thread'],
  time: [66, 70, 72, 'what comes late is not reached'],
};
const UNKNOWN: Worth = [58, 60, 60, 'a point of substance'];

const column: Readonly<Record<Level, 0 | 1 | 2>> = { mid: 0, senior: 1, staff: 2 };

/** How far a gap in `topic` moves an interviewer for this stage and level, 0 to 100. */
export function worthOf(stage: Stage, level: Level, topic: string): number {
  return (worth[stage][topic] ?? general[topic] ?? UNKNOWN)[column[level]];
}

/** Why a topic stands where it does, as the "why" of a finding says it; null for one that is in no table. */
export function worthBecause(stage: Stage, topic: string): string | null {
  return (worth[stage][topic] ?? general[topic])?.[3] ?? null;
}

/** The topics that have a place of their own in a stage. */
export const rankedTopics = (stage: Stage): readonly string[] => Object.keys(worth[stage]);

/** What is about how it was said and not about what was. */
export const DELIVERY_TOPICS: ReadonlySet<string> = new Set(['fillers', 'pace', 'pauses']);
