import { useEffect, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { asRetaken } from '#shared/practice/formats.ts';
import type { Finding } from '#shared/report/report.ts';
import { retakeOf } from './occasion.ts';
import { RetakeRoom } from './retake-room.tsx';
import { usePractice } from './use-practice.ts';

interface Subject {
  readonly attempt: Attempt;
  readonly finding: Finding;
}

/** The finding that is taken once more; an error where it is not there any more. */
function useSubject(attemptId: string, findingId: string) {
  const transport = useTransport();
  const [subject, setSubject] = useState<Subject | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    transport.call('attempts.get', { attemptId }).then(
      ({ attempt, report }) => {
        const finding = report?.findings.find(({ id }) => id === findingId);
        if (finding) setSubject({ attempt, finding });
        else
          setError(
            'It was dismissed, or the answer is judged otherwise now. Its review shows what there is.',
          );
      },
      (thrown) => setError(toWireError(thrown).message),
    );
  }, [transport, attemptId, findingId]);
  return { subject, error };
}

function Retake({ attempt, finding }: Subject) {
  useDocumentTitle(`Retake: ${attempt.question.title}`);
  const [question] = useState(() => asRetaken(attempt.question));
  const [occasion] = useState(() => retakeOf(attempt, finding));
  const practice = usePractice(question, null, occasion);
  return (
    practice && (
      <RetakeRoom
        practice={practice}
        question={question}
        finding={finding}
        reviewPath={`/review/${attempt.id}`}
      />
    )
  );
}

/** Sixty seconds on one finding, with nothing before and nothing after. */
export function RetakeScreen({ attemptId, findingId }: { attemptId: string; findingId: string }) {
  const { subject, error } = useSubject(attemptId, findingId);
  if (subject) return <Retake {...subject} />;
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-6">
      {error === null ? (
        <Loading label="Opening the retake" />
      ) : (
        <EmptyState
          heading="h1"
          title="This cannot be taken again"
          action={
            <Button asChild tone="primary">
              <a href={`#/review/${attemptId}`}>Back to the answer</a>
            </Button>
          }
        >
          {error}
        </EmptyState>
      )}
    </div>
  );
}
