import './print.css';
import { kindNames, stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, timeOfDay } from '#renderer/ui/time-text.ts';
import type { Criterion } from '#shared/bank/question.ts';
import { answeredMs } from '#shared/practice/answered.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Finding, Report } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { deliveryLines } from '../delivery-lines.ts';
import { PrintedCoverage } from './printed-coverage.tsx';
import { PrintedTranscript } from './printed-transcript.tsx';

export interface PrintedProps {
  readonly attempt: Attempt;
  readonly report: Report | null;
  readonly criteria: readonly Criterion[];
  /** As corrected; null until there are any. */
  readonly words: readonly Word[] | null;
}

function PrintedFinding({ finding }: { finding: Finding }) {
  return (
    <li className="mt-3">
      <h3 className="font-strong">{finding.title}</h3>
      <p>{finding.because}</p>
      {finding.quote !== null && (
        <p className="font-serif">
          “{finding.quote}”{finding.startMs !== null && ` (${clockText(finding.startMs)})`}
        </p>
      )}
      <p className="text-quiet">{finding.goal ?? finding.followUp}</p>
    </li>
  );
}

/** The review on paper: nothing to press, and every mark explained by its shape. */
export function PrintedReport({ attempt, report, criteria, words }: PrintedProps) {
  const { question, createdAt, selfRating } = attempt;
  // What is covered on the screen until the answer was rated is covered on paper, too.
  const judged = selfRating.state === 'waiting' ? null : report;
  const day = new Date(createdAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return (
    <article className="printed text-body">
      <h1 className="font-serif text-heading">{question.title}</h1>
      <p className="tabular text-note text-quiet">
        {stageNames[question.stage]} · {kindNames[question.kind]} · {day}, {timeOfDay(createdAt)} ·{' '}
        {clockText(answeredMs(attempt))} of {clockText(question.answerMinutes * 60_000)}
      </p>
      <p className="mt-4 whitespace-pre-line font-serif">{question.prompt}</p>
      {judged?.strength && (
        <p className="mt-5">
          {judged.strength.title}
          {judged.strength.quote !== null && <span className="font-serif"> “{judged.strength.quote}”</span>}
        </p>
      )}
      {judged && judged.findings.length > 0 && (
        <section className="mt-6">
          <h2 className="font-serif text-reading">To work on</h2>
          <ol className="list-decimal pl-6">
            {judged.findings.map((finding) => (
              <PrintedFinding key={finding.id} finding={finding} />
            ))}
          </ol>
        </section>
      )}
      {judged && (
        <PrintedCoverage coverage={judged.coverage} criteria={criteria} limited={judged.limits.length > 0} />
      )}
      {judged && (
        <section className="mt-6">
          <h2 className="font-serif text-reading">How it was said</h2>
          <ul className="mt-1">
            {deliveryLines(judged.delivery, question.stage).map((line) => (
              <li key={line.name}>
                {line.name}: <span className="tabular">{line.figure}</span>.{' '}
                <span className="text-quiet">{line.note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {words && words.length > 0 && <PrintedTranscript words={words} report={report} />}
    </article>
  );
}
