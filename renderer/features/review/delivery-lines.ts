import type { Stage } from '#shared/bank/question.ts';
import { hasRates } from '#shared/report/rates.ts';
import type { Delivery } from '#shared/report/report.ts';

export interface DeliveryLine {
  readonly name: string;
  readonly figure: string;
  /** The band to see it against; empty where none applies. */
  readonly note: string;
  /** The figures of the report that it shows. */
  readonly figures: readonly (keyof Delivery)[];
}

const oneDigit = (n: number) => n.toFixed(1).replace(/\.0$/, '');
const seconds = (ms: number) => `${oneDigit(ms / 1000)} s`;

/** The figures of a delivery as they are shown. Bands are those of the norms that the findings go by. */
export function deliveryLines(delivery: Delivery, stage: Stage): DeliveryLine[] {
  const { wordsPerMinute, articulationWpm, fillersPerMinute, pauses } = delivery;
  const lines: DeliveryLine[] = [];
  if (wordsPerMinute !== null && !hasRates(delivery)) {
    const note = 'Too few for a rate.';
    lines.push({ name: 'Words', figure: String(delivery.words), note, figures: ['words', 'wordsPerMinute'] });
    if (fillersPerMinute !== null) {
      const figure = String(delivery.fillers);
      lines.push({ name: 'Fillers', figure, note: '', figures: ['fillers', 'fillersPerMinute'] });
    }
    return lines;
  }
  if (wordsPerMinute !== null) {
    lines.push({
      name: 'Words a minute',
      figure: String(Math.round(wordsPerMinute)),
      note:
        articulationWpm === null
          ? ''
          : `${Math.round(articulationWpm)} without the long pauses. 110 to 185 is easy to follow.`,
      figures: ['words', 'wordsPerMinute'],
    });
  }
  if (fillersPerMinute !== null) {
    lines.push({
      name: 'Fillers a minute',
      figure: oneDigit(fillersPerMinute),
      note: stage === 'coding' ? 'Up to 12 is nothing while you work.' : 'Up to 5 does no harm.',
      figures: ['fillers', 'fillersPerMinute'],
    });
  }
  if (pauses && pauses.count > 0) {
    lines.push({
      name: 'Long pauses',
      figure: String(pauses.count),
      note: `${seconds(pauses.totalMs)} in all, the longest ${seconds(pauses.longestMs)}. Thinking is fine.`,
      figures: ['pauses'],
    });
  }
  return lines;
}
