import { Link } from 'wouter';
import { stageNames, stageNotes, stages } from '#renderer/ui/stage-names.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

function progressText(questions: readonly BankQuestion[], attempts: readonly AttemptSummary[]): string {
  const answered = questions.filter((q) => attempts.some((a) => a.questionId === q.id)).length;
  if (answered === 0) return questions.length === 1 ? 'One question' : `${questions.length} questions`;
  return `${answered} of ${questions.length} questions answered`;
}

/** The three stages of the loop, each a door to its questions. */
export function StageColumns({
  questions,
  attempts,
}: {
  questions: readonly BankQuestion[];
  attempts: readonly AttemptSummary[];
}) {
  return (
    <section aria-labelledby="stages">
      <h2 id="stages" className="sr-only">
        The three stages
      </h2>
      <div className="grid gap-8 roomy:grid-cols-3">
        {stages.map((stage) => (
          <Link
            key={stage}
            href={`/bank?stage=${stage}`}
            className="group block border-line border-t pt-4 outline-offset-4 transition-colors hover:border-accent"
          >
            <h3 className="font-serif text-reading group-hover:text-accent">{stageNames[stage]}</h3>
            <p className="mt-1 text-quiet">{stageNotes[stage]}</p>
            <p className="tabular mt-3 text-note text-faint">
              {progressText(
                questions.filter((q) => q.stage === stage),
                attempts,
              )}
            </p>
          </Link>
        ))}
      </div>
    </section>
  );
}
