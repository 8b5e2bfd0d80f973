import type { Criterion } from '#shared/bank/question.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import { bareText } from '#shared/report/places.ts';
import type { AssumptionRow } from '#shared/report/report.ts';
import { labelOf } from './evidence-spans.ts';

const kindNames = {
  filler: 'a filler',
  repeat: 'a repeat',
  pause: 'a pause',
  hedge: 'a hedge',
  absolute: 'an absolute',
  blame: 'blame',
  vague: 'vague',
  speed: 'a risk',
  'tool-tour': 'a tool tour',
} as const;

/** What a kind of mark is called where it is denied or confirmed. */
export const markName = (kind: keyof typeof kindNames): string => kindNames[kind];

/** A correction in a few words, as the list of them shows it. */
export function correctionText(
  body: CorrectionBody,
  criteria: readonly Criterion[],
  assumptions: readonly AssumptionRow[] = [],
): string {
  switch (body.type) {
    case 'flag': {
      const what = body.place.words === '' ? 'A sound' : `“${body.place.words}”`;
      const name = markName(body.kind);
      if (body.kind === 'pause') return 'Not a pause';
      return body.verdict === 'confirmed' ? `${what} is ${name}` : `${what} is not ${name}`;
    }
    case 'coverage': {
      const label = labelOf(criteria, body.criterion);
      return body.verdict === 'said' ? `You said it: ${label}` : `You did not say it: ${label}`;
    }
    case 'assumption': {
      const label = assumptions.find((row) => row.assumption === body.assumption)?.label ?? body.assumption;
      return body.verdict === 'said' ? `You said it: ${label}` : `You did not say it: ${label}`;
    }
    case 'finding':
      return `Dismissed: ${body.title}`;
    case 'word':
      return bareText(body.to) === body.place.words
        ? `“${body.to}” was heard right`
        : `“${body.place.words}” is “${body.to}”`;
  }
}
