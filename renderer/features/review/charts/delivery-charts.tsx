import type { Stage } from '#shared/bank/question.ts';
import type { Report } from '#shared/report/report.ts';
import { FillersChart } from './fillers-chart.tsx';
import { PaceChart } from './pace-chart.tsx';
import { PausesChart } from './pauses-chart.tsx';
import { PhaseTimes } from './phase-times.tsx';

/** How the answer went over its time: phases against their budgets, pace, pauses and fillers with their bands. */
export default function DeliveryCharts({
  report: { delivery, flags, phases = [] },
  stage,
  durationMs,
}: {
  report: Report;
  stage: Stage;
  durationMs: number;
}) {
  return (
    <section aria-labelledby="over-time" className="border-line border-t pt-8 pb-12">
      <h2 id="over-time" className="text-heading">
        Over the time of the answer
      </h2>
      <div className="mt-5 grid gap-x-12 gap-y-8 roomy:grid-cols-2">
        <PhaseTimes phases={phases} />
        <PaceChart delivery={delivery} durationMs={durationMs} />
        <PausesChart pauses={delivery.pauses} stage={stage} />
        {delivery.fillersPerMinute !== null && (
          <FillersChart flags={flags} durationMs={durationMs} stage={stage} />
        )}
      </div>
    </section>
  );
}
