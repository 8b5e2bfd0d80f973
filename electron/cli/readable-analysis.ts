import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow, CoverageStatus, Finding, Flag } from '#shared/report/report.ts';
import { readableText, transcriptText, type Word, withoutEndMark } from '#shared/transcript/transcript.ts';
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
    analysis.limits.map(({ message }) => wrapped(message)).join('\n'),
    strengthOf(analysis),
    findingsOf(analysis),
    harderOf(analysis),
    wrapped(readableText(analysis.transcript.words) || 'No word was heard.'),
    misheardOf(analysis.transcript.words),
    coverageOf(analysis.coverage, criteria),
    phasesOf(analysis),
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
  const said = strength.quote ? `\n${wrapped(`“${strength.quote}”`, 2)}` : '';
  return `Keep: ${strength.title}${moment(strength.startMs)}${said}`;
}

function findingsOf({ findings, limits, delivery, harder }: Analysis): string {
  if (findings.length > 0) return ['Work on', ...findings.map(findingText)].join('\n');
  if (limits.length > 0 || delivery.words === 0) return '';
  return harder === undefined
    ? 'Work on\n  Nothing stood out.'
    : 'Work on\n  Nothing was missing from this answer, as far as it was heard.';
}

/** What was noticed, the words and the reason, what an interviewer would ask, and what to say in a minute. */
function findingText({ rank, title, because, quote, startMs, followUp, goal }: Finding): string {
  const when = title.includes(' at ') ? '' : moment(startMs);
  return [
    wrapped(`${rank}. ${title}${when}`, 3, 0),
    quote ? wrapped(`“${quote}”`, 3) : '',
    wrapped(because, 3),
    wrapped(`Asked next: ${followUp}`, 3),
    goal ? wrapped(goal, 3) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function harderOf({ harder }: Analysis): string {
  return harder ? `A harder follow-up\n${wrapped(harder, 2)}` : '';
}

function phasesOf({ phases = [] }: Analysis): string {
  if (phases.length === 0) return '';
  const width = Math.max(...phases.map(({ phase }) => phase.length));
  const lines = phases.map(({ phase, spentMs, budgetMs, startMs }) => {
    const spent = startMs === null ? '-' : clock(spentMs);
    return `  ${phase.padEnd(width)}  ${spent} of ${clock(budgetMs)}`;
  });
  const how = phases.some(({ by }) => by === 'ear') ? ', told by ear' : '';
  return `Time by phase${how}\n${lines.join('\n')}`;
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
      : `${counted(pauses.count, 'pause')} over a second, ${clock(pauses.totalMs)} in all${pauses.inside ? `, ${pauses.inside} inside a clause` : ''}`,
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
    return [
      `  ${withoutEndMark(corrected)}: heard as “${withoutEndMark(transcriptText(heard))}”${moment(startMs)}`,
    ];
  });
  return lines.length > 0 ? `Read as\n${lines.join('\n')}` : '';
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const quoted = (text: string | null) => (text ? ` “${text}”` : '');
const moment = (ms: number | null) => (ms === null ? '' : ` at ${clock(ms)}`);

/** Minutes and seconds, as a player shows them. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Breaks text into lines at spaces, indented by so many; the first line may begin further left. */
function wrapped(text: string, indent = 0, first = indent): string {
  const lines = text
    .replace(new RegExp(`(.{1,${WIDTH - indent}})(\\s+|$)`, 'g'), '$1\n')
    .trimEnd()
    .split('\n');
  return lines.map((line, i) => ' '.repeat(i === 0 ? first : indent) + line).join('\n');
}
