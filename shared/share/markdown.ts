import type { Stage } from '#shared/bank/question.ts';
import { answeredMs } from '#shared/practice/answered.ts';
import { clockText } from '#shared/reading/clock-text.ts';
import type { CoverageRow, Delivery, Evidence, Finding } from '#shared/report/report.ts';
import { plain } from './markdown-text.ts';
import { markdownTranscript } from './markdown-transcript.ts';
import { type Saved, wordsOf } from './saved.ts';

const stageNames: Record<Stage, string> = {
  coding: 'Practical coding',
  'system-design': 'System design',
  behavioural: 'Behavioural',
};

/** An answer to read: question, findings, what was heard, how it was said, and every word with its marks. */
export function markdownOf(saved: Saved): string {
  const { attempt, report, criteria } = saved;
  const { question } = attempt;
  const words = wordsOf(saved);
  const durationMs = answeredMs(attempt);
  const label = (id: string) => criteria.find((criterion) => criterion.id === id)?.label ?? id;
  const sections: (string | null)[] = [
    `# ${plain(question.title)}`,
    [
      stageNames[question.stage],
      attempt.createdAt.slice(0, 16).replace('T', ' ').concat(' UTC'),
      ...(durationMs > 0
        ? [`${clockText(durationMs)} of ${clockText(question.answerMinutes * 60_000)}`]
        : []),
    ].join(' · '),
    section(
      'Question',
      question.prompt
        .split(/\n{2,}/)
        .map((part) => `> ${plain(part)}`)
        .join('\n>\n'),
    ),
    section(
      'Bullets',
      attempt.bullets
        .filter(Boolean)
        .map((bullet) => `- ${plain(bullet)}`)
        .join('\n'),
    ),
    report?.strength == null ? null : section('Strong', withQuote(report.strength)),
    report && section('Findings', report.findings.map(findingText).join('\n\n')),
    report && section('What was heard', coverageText(report.coverage, label)),
    report && section('How it was said', deliveryText(report.delivery)),
    section('Transcript', words.length > 0 ? markdownTranscript(words, report?.flags ?? []) : ''),
    attempt.code !== null ? section('Code', fenced(attempt.code, question.exhibit?.language ?? '')) : null,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const section = (title: string, text: string) => (text === '' ? null : `## ${title}\n\n${text}`);

const withQuote = ({ title, quote, startMs }: Pick<Finding, 'title' | 'quote' | 'startMs'>) =>
  plain(title) +
  (quote === null ? '' : ` “${plain(quote)}”`) +
  (startMs === null ? '' : ` (${clockText(startMs)})`);

function findingText(finding: Finding): string {
  const { rank, title, because, quote, startMs, followUp, goal } = finding;
  const place = quote === null && startMs === null ? [] : [withQuote({ title: '', quote, startMs }).trim()];
  const lines = [`**${plain(title)}**`, plain(because), ...place, plain(goal ?? followUp)].filter(Boolean);
  return lines.map((line, index) => (index === 0 ? `${rank}. ${line}` : `   ${line}`)).join('\n\n');
}

const evidenceText = (evidence: Evidence | null) =>
  evidence === null
    ? ''
    : `: “${plain(evidence.text)}”${evidence.startMs === null ? '' : ` (${clockText(evidence.startMs)})`}`;

/** Heard, not sure, not heard, as the review lists them: of what was not heard only the points of the question. */
function coverageText(coverage: readonly CoverageRow[], label: (id: string) => string): string {
  const lines = (status: CoverageRow['status'], sign: string, onlyCore: boolean) =>
    coverage
      .filter((row) => row.status === status && (row.core || !onlyCore))
      .map((row) => `- ${sign} ${plain(label(row.criterion))}${evidenceText(row.evidence)}`);
  return [
    ...lines('heard', '● Heard:', false),
    ...lines('unsure', '◐ Not sure:', true),
    ...lines('not-heard', '○ Not heard:', true),
  ].join('\n');
}

const oneDigit = (n: number) => n.toFixed(1).replace(/\.0$/, '');

function deliveryText({ wordsPerMinute, fillersPerMinute, pauses }: Delivery): string {
  return [
    ...(wordsPerMinute === null ? [] : [`- ${Math.round(wordsPerMinute)} words a minute`]),
    ...(fillersPerMinute === null ? [] : [`- ${oneDigit(fillersPerMinute)} fillers a minute`]),
    ...(pauses && pauses.count > 0
      ? [
          `- ${pauses.count} long ${pauses.count === 1 ? 'pause' : 'pauses'}, the longest ${oneDigit(pauses.longestMs / 1000)} s`,
        ]
      : []),
  ].join('\n');
}

/** Code in a fence that is longer than any within. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}
