import { homedir } from 'node:os';
import type { Check } from '#shared/contract/app.ts';

const MARK: Record<Check['status'], string> = { ok: 'ok', warning: 'note', failed: 'FAILED', unknown: '?' };

/** The checks as lines of text, one each, aligned. */
export function describeChecks(checks: readonly Check[]): string {
  const width = Math.max(...checks.map((check) => check.label.length));
  return checks
    .map(({ label, status, detail }) => `${MARK[status].padEnd(6)}  ${label.padEnd(width)}  ${detail}`)
    .join('\n');
}

/** What a person can paste into a report: the checks and the log's last lines, with the home folder hidden. */
export function diagnosticsText(checks: readonly Check[], logLines: string): string {
  const text = `Dry Run diagnostics\n\n${describeChecks(checks)}\n\nLast log lines\n${logLines || '(none)'}\n`;
  const home = homedir();
  return home.length > 1 ? text.replaceAll(home, '~') : text;
}
