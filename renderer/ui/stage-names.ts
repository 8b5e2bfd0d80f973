import type { Kind, Question, Stage } from '#shared/bank/question.ts';

/** The stages in the order of the loop. */
export const stages: readonly Stage[] = ['coding', 'system-design', 'behavioural'];

export const stageNames: Record<Stage, string> = {
  coding: 'Practical coding',
  'system-design': 'System design',
  behavioural: 'Behavioural',
};

/** The name within a sentence: “You have not answered a system design question yet”. */
export const stageInSentence: Record<Stage, string> = {
  coding: 'a coding question',
  'system-design': 'a system design question',
  behavioural: 'a behavioural question',
};

/** Answers of a stage, as a sentence counts them: “three of your last four designs”. */
export const stageAnswers: Record<Stage, string> = {
  coding: 'coding answers',
  'system-design': 'designs',
  behavioural: 'stories',
};

/** What an interviewer wants to hear there. */
export const stageNotes: Record<Stage, string> = {
  coding: 'Constraints, approach and checks, said while you read and fix. The cause, not the symptom.',
  'system-design': 'Numbers, options and the price of the one you take. What fails, and how you go back.',
  behavioural: 'What was at stake, what you did, what came of it, with one number to hold on to.',
};

export const kindNames: Record<Kind, string> = {
  build: 'Build',
  debug: 'Debug',
  read: 'Read',
  greenfield: 'From scratch',
  change: 'Change what runs',
  incident: 'Incident',
  collaboration: 'Working together',
  project: 'Project walkthrough',
};

export const levelNames: Record<Question['level'], string> = {
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
};
