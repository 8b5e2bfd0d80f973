import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { kindNames, levelNames, stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, dayText, minutesText } from '#renderer/ui/time-text.ts';
import type { BankQuestion, Criterion } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { AssumptionsFold } from './assumptions-fold.tsx';
import { Fold } from './fold.tsx';
import { PhaseBudget } from './phase-budget.tsx';

const languages = { typescript: 'TypeScript', python: 'Python' };

function OwnAnswers({ attempts }: { attempts: readonly AttemptSummary[] }) {
  return (
    <section className="mt-6">
      <h3 className="text-note text-quiet">Your answers</h3>
      <ul className="mt-1">
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Link
              href={`/review/${attempt.id}`}
              className="tabular flex justify-between gap-4 py-0.5 text-accent hover:underline"
            >
              {dayText(attempt.createdAt, new Date())}
              <span className="text-quiet">{clockText(attempt.durationMs)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One question as an interviewer says it. What gives the answer away is folded until it was attempted. */
export function QuestionPreview({
  question,
  criteria,
  attempts,
}: {
  question: BankQuestion;
  criteria: readonly Criterion[];
  /** Of this question, newest first. */
  attempts: readonly AttemptSummary[];
}) {
  const attempted = attempts.length > 0;
  const core = question.core.flatMap((id) => criteria.find((c) => c.id === id) ?? []);
  const lines = question.code?.trimEnd().split('\n').length;
  return (
    <article
      id="question-preview"
      aria-label={question.title}
      className="flex max-h-full flex-col overflow-hidden rounded-sheet border border-line bg-sheet"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-7 py-6 -outline-offset-2">
        <h2 className="font-serif text-heading">{question.title}</h2>
        <p className="mt-1 text-note text-quiet">
          {stageNames[question.stage]} · {kindNames[question.kind]} · {levelNames[question.level]}
        </p>
        <div className="mt-5 flex flex-col gap-4 font-serif text-reading">
          {question.prompt.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {question.exhibit && (
          <p className="mt-4 text-quiet">
            With {lines} lines of {languages[question.exhibit.language]} to read and edit while you talk.
          </p>
        )}
        <section className="mt-6">
          <h3 className="text-note text-quiet">What it rehearses</h3>
          <p className="mt-1">{question.rehearses}</p>
        </section>
        <PhaseBudget question={question} />
        {attempted && <OwnAnswers attempts={attempts} />}
        <div className="mt-6 border-line border-t">
          <Fold title="What is listened for" open={attempted}>
            <dl className="flex flex-col gap-2">
              {core.map((criterion) => (
                <div key={criterion.id}>
                  <dt>{criterion.label}</dt>
                  <dd className="text-note text-quiet">{criterion.heardWhen}</dd>
                </div>
              ))}
            </dl>
          </Fold>
          <AssumptionsFold assumptions={question.assumptions ?? []} open={attempted} />
          <Fold title="An outline of a strong answer" open={attempted}>
            <ol className="ml-4 flex list-decimal flex-col gap-1 marker:text-faint">
              {question.outline.map((point) => (
                <li key={point} className="pl-1">
                  {point}
                </li>
              ))}
            </ol>
          </Fold>
        </div>
        {!attempted && (
          <p className="mt-3 text-note text-quiet">These are best left shut until your first try.</p>
        )}
      </div>
      <div className="shrink-0 border-line border-t px-7 py-4">
        <Button asChild tone="primary" size="large" className="w-full">
          <Link href={`/practice/${question.id}`}>{minutesText(question.answerMinutes)}: start</Link>
        </Button>
      </div>
    </article>
  );
}
