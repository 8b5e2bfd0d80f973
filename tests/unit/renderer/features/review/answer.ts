import type { CoverageRow, Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** Words of half a second each, without pauses; a number in the text is a pause of so many seconds. */
export function said(text: string): Word[] {
  let ms = 0;
  const words: Word[] = [];
  for (const token of text.split(/\s+/)) {
    if (/^\d+$/.test(token)) ms += Number(token) * 1000;
    else {
      words.push({ text: token, startMs: ms, endMs: ms + 400, confidence: 0.9 });
      ms += 500;
    }
  }
  return words;
}

export function flag(kind: Flag['kind'], wordRange: [number, number] | null, rest: Partial<Flag> = {}): Flag {
  return { kind, rule: 'rule', text: '', wordRange, startMs: null, endMs: null, certainty: 'heard', ...rest };
}

export function row(criterion: string, status: CoverageRow['status'], rest: Partial<CoverageRow> = {}) {
  return { criterion, status, core: true, confidence: 0.9, evidence: null, ...rest };
}

export function evidence(first: number, last: number) {
  return { text: '', wordRange: [first, last] as [number, number], startMs: first * 500, endMs: last * 500 };
}

export function criterion(id: string, label: string) {
  return {
    id,
    kinds: ['greenfield' as const],
    label,
    heardWhen: 'h',
    why: 'w',
    followUp: 'f',
    goal: 'In sixty seconds: g.',
  };
}
