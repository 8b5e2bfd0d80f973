import { AskedQuestions } from './asked-questions.tsx';
import { AssumptionsList } from './assumptions-list.tsx';
import { CorrectionsList } from './corrections-list.tsx';
import { CoverageList } from './coverage-list.tsx';
import { DeliveryList } from './delivery-list.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { OwnBullets } from './own-bullets.tsx';
import type { Reviewed } from './reviewed.ts';

/** Beside the transcript, or beneath it where the window is narrow: what was heard, point by point. */
export function SideColumn({ reviewed: { attempt, report, criteria, player } }: { reviewed: Reviewed }) {
  // A retake is about one point.
  const retake = attempt.purpose.type === 'retake';
  return (
    <aside
      aria-label="What was heard"
      className="flex flex-col gap-8 max-wide:roomy:ml-[10.5rem] max-wide:max-w-measure"
    >
      {/* Where no word was heard, every point would be in doubt: then there is nothing to ask about. */}
      {report && report.delivery.words > 0 && (
        <>
          <CoverageList
            coverage={retake ? report.coverage.filter((row) => row.core) : report.coverage}
            criteria={criteria}
            asked={new Set(report.findings.map(({ criterion }) => criterion))}
            player={player}
            limited={report.limits.length > 0}
          />
          {!retake && <AssumptionsList rows={report.assumptions ?? []} player={player} />}
          {attempt.bullets.length > 0 && <OwnBullets attempt={attempt} report={report} player={player} />}
          <AskedQuestions asked={attempt.asked} player={player} />
          <FollowUpList attempt={attempt} report={report} criteria={criteria} player={player} />
          <DeliveryList delivery={report.delivery} stage={attempt.question.stage} />
          <CorrectionsList criteria={criteria} assumptions={report.assumptions ?? []} player={player} />
        </>
      )}
    </aside>
  );
}
