import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow, CoverageStatus, Flag } from '#shared/report/report.ts';
import { readableText, transcriptText, type Word } from '#shared/transcript/transcript.ts';
import type { Analysis } from './analysis-json.ts';

const WIDTH = 100;
const STATUS: Record<CoverageStatus, string> = {
  heard: 'heard',
  unsure: 'unsure',
  'not-heard': 'not heard',
  'not-asked': 'not asked',
};

/** The analysis as a page of text: what was said, what was heard of it, how it was said, what to work on. */
export function readableAnalysis(analysis: Analysis, criteria: readonly Criterion[]): string {
  const sections = [
    heading(analysis),
    wrapped(readableText(analysis.transcript.words) || 'No word was heard.'),
    misheardOf(analysis.transcript.words),
    analysis.limits.map(({ message }) => message).join('\n'),
    strengthOf(analysis),
    findingsOf(analysis),
    coverageOf(analysis.coverage, criteria),
    deliveryOf(analysis),
    fillersOf(analysis.flags),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n\n`;
}

function heading({ file, stage, kind, question, engine, durationMs }: Analysis): string {
  const about = [stage, kind, question, engine, durationMs === null ? null : clock(durationMs)];
  return `${file}\n${about.filter(Boolean).join(' · ')}`;
}

function strengthOf({ strength }: Analysis): string {
  if (!strength) return '';
  return `Keep: ${strength.title}${quoted(strength.quote)}${moment(strength.startMs)}`;
}

function findingsOf({ findings }: Analysis): string {
  const items = findings.map(({ rank, title, because, quote, startMs, followUp }) =>
    [
      `${rank}. ${title}${quoted(quote)}${moment(startMs)}`,
      `   ${because}`,
      `   Asked next: ${followUp}`,
    ].join('\n'),
  );
  return items.length > 0 ? `Work on\n${items.join('\n')}` : 'Work on\nNothing stood out.';
}

function coverageOf(coverage: readonly CoverageRow[], criteria: readonly Criterion[]): string {
  const asked = coverage.filter((row) => row.status !== 'not-asked');
  const lines = asked.map(({ criterion, status, evidence }) => {
    const label = criteria.find((known) => known.id === criterion)?.label ?? criterion;
    const said = evidence ? `${quoted(evidence.text)}${moment(evidence.startMs)}` : '';
    return `  ${STATUS[status].padEnd(9)}  ${label}${said}`;
  });
  return lines.length > 0 ? `What was heard\n${lines.join('\n')}` : '';
}

function deliveryOf({ delivery }: Analysis): string {
  const { words, wordsPerMinute, fillers, fillersPerMinute, repeats, pauses } = delivery;
  const figures = [
    counted(words, 'word'),
    wordsPerMinute === null ? null : `${Math.round(wordsPerMinute)} a minute`,
    `${counted(fillers, 'filler')}${fillersPerMinute === null ? '' : ` (${fillersPerMinute} a minute)`}`,
    counted(repeats, 'repeat'),
    pauses === null
      ? null
      : `${counted(pauses.count, 'pause')} over a second, ${clock(pauses.totalMs)} in all`,
  ];
  return `Delivery\n  ${figures.filter(Boolean).join(', ')}`;
}

function fillersOf(flags: readonly Flag[]): string {
  const fillers = flags.filter((flag) => flag.kind === 'filler' && flag.certainty === 'heard');
  if (fillers.length === 0) return '';
  return `Fillers\n  ${fillers.map((flag) => `${flag.text}${moment(flag.startMs)}`).join(', ')}`;
}

/** What the vocabulary read otherwise, with what was heard. */
function misheardOf(words: readonly Word[]): string {
  const lines = words.flatMap(({ corrected, startMs }, i) => {
    if (!corrected) return [];
    const after = words.slice(i + 1);
    const rest = after.findIndex((word) => word.corrected !== '');
    const heard = [words[i] as Word, ...after.slice(0, rest < 0 ? after.length : rest)];
    return [`  ${bareEnd(corrected)}: heard as “${bareEnd(transcriptText(heard))}”${moment(startMs)}`];
  });
  return lines.length > 0 ? `Read as\n${lines.join('\n')}` : '';
}

const bareEnd = (text: string) => text.replace(/[.,?!;:…]+$/, '');
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const quoted = (text: string | null) => (text ? ` “${text}”` : '');
const moment = (ms: number | null) => (ms === null ? '' : ` at ${clock(ms)}`);

/** Minutes and seconds, as a player shows them. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Breaks text into lines at spaces. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${WIDTH}})(\\s+|$)`, 'g'), '$1\n').trimEnd();
}
