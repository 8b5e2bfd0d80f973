import type { Handlers } from '../services.ts';
import type { QuestionsForThem } from './questions-for-them.ts';

type InterviewHandlers = Pick<Handlers, 'interview.questions' | 'interview.keepQuestions'>;

/** The calls about what the user brings to the interview. */
export function createInterviewHandlers(ownQuestions: QuestionsForThem): InterviewHandlers {
  return {
    'interview.questions': async () => ({ questions: await ownQuestions.read() }),
    'interview.keepQuestions': async ({ questions }) => {
      await ownQuestions.keep(questions);
      return { questions: await ownQuestions.read() };
    },
  };
}
