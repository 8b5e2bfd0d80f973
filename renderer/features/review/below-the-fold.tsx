import { lazy, Suspense } from 'react';
import { OwnBoard } from './own-board.tsx';
import { OwnCode } from './own-code.tsx';
import { OwnRating } from './own-rating.tsx';
import { OwnershipLine } from './ownership-line.tsx';
import type { Reviewed } from './reviewed.ts';

/** Nobody waits for the charts: they come a moment after what people came for. */
const DeliveryCharts = lazy(() => import('./charts/delivery-charts.tsx'));

/** What is there for whoever reads on: how the answer went over its time, and the code that was written in it. */
export function BelowTheFold({
  reviewed: { attempt, report, criteria, durationMs, player },
}: {
  reviewed: Reviewed;
}) {
  const { question, code } = attempt;
  return (
    <>
      {report && <OwnRating attempt={attempt} report={report} criteria={criteria} />}
      {report?.delivery.pace && (
        <Suspense>
          <DeliveryCharts report={report} stage={question.stage} durationMs={durationMs} />
        </Suspense>
      )}
      {report?.ownership && <OwnershipLine ownership={report.ownership} />}
      {question.stage === 'system-design' && <OwnBoard attemptId={attempt.id} player={player} />}
      {code !== null && question.code !== null && (
        <OwnCode code={code} original={question.code} language={question.exhibit?.language ?? 'typescript'} />
      )}
    </>
  );
}
