import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Attempt, FollowUp } from '#shared/practice/attempt.ts';
import { isFollowUpExpected } from '#shared/practice/run-resume.ts';
import { Button } from '../button.tsx';
import { NoticeBar } from '../notice-bar.tsx';
import { useFocusKept } from '../use-focus-kept.ts';
import { FollowUpOffer } from './follow-up-offer.tsx';
import { FollowUpSpeaking } from './follow-up-speaking.tsx';
import type { AfterAnswer } from './use-after-answer.ts';

/** Follow-ups whose answer is not among the words yet. */
function unheard({ followUps, transcription }: Attempt): readonly FollowUp[] {
  const covered = transcription.state === 'done' ? transcription.samples : undefined;
  if (covered === undefined) return [];
  return followUps.filter(({ stretch }) => stretch !== null && stretch.toSample > covered);
}

/** Whether there are words to follow up, or there may be some yet. */
function mayHaveWords({ transcription }: Attempt): boolean {
  if (transcription.state === 'done') return transcription.transcript.words.length > 0;
  return transcription.state === 'running' || transcription.state === 'none';
}

interface FollowUpPlaceProps {
  after: AfterAnswer;
  attempt: Attempt;
  /** Writes down what could not be. */
  onRetry(): void;
}

/**
 * What an interviewer asks after the answer: offered, being answered, or on its way. The place is kept free from the
 * moment the answer is over, so that nothing moves when a follow-up arrives.
 */
export function FollowUpPlace(props: FollowUpPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const run = useStore(props.after.practice.store, (state) => state.run);
  useFocusKept(place, `${run.phase} ${'offered' in run ? run.offered[0] : ''}`);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Inside {...props} />
    </div>
  );
}

function Inside({ after, attempt, onRetry }: FollowUpPlaceProps) {
  const run = useStore(after.practice.store, (state) => state.run);
  if (run.phase === 'following-up') return <FollowUpSpeaking practice={after.practice} run={run} />;
  const offered =
    'offered' in run
      ? attempt.followUps.find(({ id, state }) => id === run.offered[0] && state === 'offered')
      : undefined;
  if (offered) {
    return (
      <FollowUpOffer
        key={offered.id}
        after={after}
        followUp={offered}
        waiting={'offered' in run ? run.offered.length : 1}
      />
    );
  }
  const problem = attempt.transcription.state === 'done' ? attempt.transcription.problem : undefined;
  if (problem) {
    return (
      <NoticeBar tone="care" className="mt-6" action={<Button onClick={onRetry}>Try again</Button>}>
        What you said to the follow-up could not be written down. {problem.message}
      </NoticeBar>
    );
  }
  if (unheard(attempt).length > 0) {
    return <NoticeBar className="mt-6">What you said to the follow-up is being written down.</NoticeBar>;
  }
  if (!isFollowUpExpected(attempt) || !mayHaveWords(attempt)) return null;
  return (
    <section
      aria-label="Follow-up"
      className="mt-6 flex min-h-28 items-center rounded-sheet border border-line px-5"
    >
      <p className="text-quiet">A follow-up comes as soon as your words are written down.</p>
    </section>
  );
}
