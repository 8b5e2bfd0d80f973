import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { loopPartPath } from '#renderer/ui/practice-address.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import { kindNames, stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, minutesText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { Run } from '#shared/practice/run-state.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import type { Loop, LoopPart } from '#shared/sessions/session.ts';
import { LoopFollowUps } from './loop-follow-ups.tsx';

/** Milliseconds that are left of a break that began when this was first shown. */
function useBreak(): number {
  const [began] = useState(() => performance.now());
  const [left, setLeft] = useState<number>(runTimes.breakMs);
  useEffect(() => {
    const timer = setInterval(
      () => setLeft(Math.max(0, runTimes.breakMs - (performance.now() - began))),
      runTimes.tickMs,
    );
    return () => clearInterval(timer);
  }, [began]);
  return left;
}

/** What there is to say of the part that comes: nothing of its question, as in the room. */
function nextText({ attempt }: LoopPart, question: BankQuestion | null): string {
  if (attempt?.phase === 'interrupted') {
    return `It was cut off at ${clockText(attempt.durationMs)}. What you said is kept.`;
  }
  if (!question) return 'Its question is not in the bank any more.';
  return `${stageNames[question.stage]} · ${kindNames[question.kind]} · ${minutesText(question.answerMinutes)}`;
}

/** A breath between two parts. Nothing begins by itself, and what was heard waits until the end. */
export function BreakView({
  loop: { sessionId, parts },
  next,
  question,
}: {
  loop: Loop;
  next: LoopPart;
  question: BankQuestion | null;
}) {
  useDocumentTitle('Break');
  const left = useBreak();
  /** Where the follow-ups to the last answer stand. */
  const [asked, setAsked] = useState<Run['phase']>('reviewing');
  const [, navigate] = useLocation();
  const before = parts[next.position - 1]?.attempt ?? null;
  const cutOff = next.attempt?.phase === 'interrupted' ? next.attempt.id : null;
  const questions = parts.map(({ questionId }) => questionId);
  const onward = () => navigate(loopPartPath({ sessionId, position: next.position, questions }, cutOff));
  // While a follow-up is answered, Space is about that.
  const key = { keys: ['Space'], label: 'On to the next part', run: onward };
  useShortcuts('Break', asked === 'following-up' ? [] : [key]);
  const over = left === 0;
  const number = next.position + 1;
  return (
    <div className="mx-auto flex w-full max-w-column flex-1 flex-col justify-center gap-8 px-6 py-16">
      <div>
        <p className="text-note text-quiet">
          {next.position === 0 ? 'Loop' : `Part ${next.position} of ${parts.length} is answered`}
        </p>
        <h1 tabIndex={-1} className="mt-1 font-serif text-heading">
          {over ? 'Ready when you are' : 'A short break'}
        </h1>
        <p className="mt-2 max-w-measure text-quiet">
          Stand up, drink something. What was heard comes at the end, for all parts.
        </p>
      </div>
      {before && <LoopFollowUps attemptId={before.id} onPhase={setAsked} />}
      <p role="timer" aria-label={`${clockText(left)} left of the break`} className="tabular text-display">
        {clockText(Math.ceil(left / 1000) * 1000)}
      </p>
      <div>
        <h2 className="text-note text-quiet">
          Part {number} of {parts.length}
        </h2>
        <p>{nextText(next, question)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          tone={asked === 'following-up' || asked === 'follow-up-offered' ? 'secondary' : 'primary'}
          size="large"
          disabled={!question && !cutOff}
          onClick={onward}
        >
          {cutOff ? `Go on with part ${number}` : over ? `Begin part ${number}` : 'Skip the break'}
        </Button>
        <span className="text-note text-quiet">
          or <Kbd>Space</Kbd>
        </span>
      </div>
      {before && (
        <p className="text-note text-quiet">
          <Link
            href={`/review/${before.id}`}
            className="text-accent underline underline-offset-4 hover:text-accent-strong"
          >
            The review of part {next.position}
          </Link>{' '}
          is there already, if you cannot wait.
        </p>
      )}
    </div>
  );
}
