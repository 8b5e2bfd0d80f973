import { clockText } from '#renderer/ui/time-text.ts';
import type { CoverageRow } from '#shared/report/report.ts';

/** When a point was asked for, where asking is why it counts: “asked at 1:10”. */
export function askedText({ asked }: Pick<CoverageRow, 'asked'>): string | undefined {
  if (!asked) return undefined;
  return asked.atMs === null ? 'asked before you spoke' : `asked at ${clockText(asked.atMs)}`;
}
