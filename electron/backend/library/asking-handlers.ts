import { answerQuestion } from '#shared/asking/answer-question.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AskedOfInterviewer, Attempt } from '#shared/practice/attempt.ts';
import type { Bank } from '../banks/bank.ts';
import type { Handlers, SpeechService } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import { hearQuestion } from './spoken-question.ts';

/** More questions than this are no questions about one problem. */
const MOST_ASKED = 100;

type AskingHandlers = Pick<Handlers, 'attempts.ask' | 'attempts.askAloud' | 'attempts.saveBullets'>;

/** The attempt with one more question. Throws `too-many-questions`. */
function withAsked(attempt: Attempt, asked: AskedOfInterviewer): Attempt {
  if (attempt.asked.length < MOST_ASKED) return { ...attempt, asked: [...attempt.asked, asked] };
  throw new CoachError(
    'too-many-questions',
    'You have asked a hundred questions. State an assumption instead, and go on.',
  );
}

/** The calls about what is asked of the interviewer, and about the notes that are spoken from. */
export function createAskingHandlers({
  bank,
  store,
  speech,
}: {
  readonly bank: Bank;
  readonly store: AttemptStore;
  readonly speech: SpeechService;
}): AskingHandlers {
  /** The interviewer of a question that the bank no longer has knows what was known when it was asked. */
  const factsOf = ({ question }: Attempt) =>
    bank.questions.find(({ id }) => id === question.id)?.facts ?? question.facts ?? [];

  const keep = async (
    attempt: Attempt,
    question: Pick<AskedOfInterviewer, 'text' | 'how' | 'fromSample' | 'toSample'>,
  ): Promise<{ asked: AskedOfInterviewer }> => {
    const asked = answerQuestion(question, factsOf(attempt));
    await store.update(attempt.id, (now) => withAsked(present(now), asked));
    return { asked };
  };

  return {
    'attempts.ask': async ({ attemptId, text, atSample }) => {
      const attempt = present(await store.read(attemptId));
      return keep(attempt, { text, how: 'typed', fromSample: atSample, toSample: atSample });
    },
    'attempts.askAloud': async ({ attemptId, fromSample, toSample }) => {
      const attempt = present(await store.read(attemptId));
      const text = await hearQuestion(speech, store.folder(attemptId), attempt, { fromSample, toSample });
      return keep(attempt, { text, how: 'spoken', fromSample, toSample });
    },
    'attempts.saveBullets': async ({ attemptId, bullets }) => {
      const same = (attempt: Attempt) =>
        attempt.bullets.length === bullets.length && attempt.bullets.every((each, i) => each === bullets[i]);
      await store.update(attemptId, (attempt) =>
        same(present(attempt)) ? attempt : { ...attempt, bullets: [...bullets] },
      );
      return {};
    },
  };
}
