import { type MarkShape, marksOf, runsOf } from '#shared/reading/marks.ts';
import { passagesOf } from '#shared/reading/passages.ts';
import type { Flag } from '#shared/report/report.ts';
import { textOfRange, type Word } from '#shared/transcript/transcript.ts';
import { plain } from './markdown-text.ts';

/** How each shape is written: what Markdown has for it, and what it stands for in the legend. */
const shapes: Record<MarkShape, { readonly sign: string; readonly legend: string }> = {
  filler: { sign: '_', legend: '_filler_' },
  repeat: { sign: '~~', legend: '~~repeat~~' },
  wavy: { sign: '**', legend: '**hedge, vague or absolute**' },
  dashed: { sign: '***', legend: '***blame, tool tour or haste***' },
};

/** Every word, with its marks and a line that says what they mean. */
export function markdownTranscript(words: readonly Word[], flags: readonly Flag[]): string {
  const marks = marksOf(flags, words);
  const stretch = (first: number, last: number): string[] =>
    runsOf(marks.words, first, last).flatMap((run) => {
      const said = plain(textOfRange(words, [run.first, run.last]));
      if (said === '') return [];
      const sign = run.mark ? shapes[run.mark.shape].sign : '';
      return [sign + said + sign];
    });

  const paragraphs = passagesOf(words).map(({ first, last }) => {
    const pieces: string[] = [];
    let at = first;
    for (const gap of marks.gaps) {
      const isHere = (gap.before > first || gap.before === 0) && gap.before <= last + 1;
      if (!isHere) continue;
      if (gap.before > at) pieces.push(...stretch(at, gap.before - 1));
      at = Math.max(at, gap.before);
      const seconds = ((gap.endMs - gap.startMs) / 1000).toFixed(1);
      pieces.push(gap.kind === 'pause' ? `· ${seconds} s ·` : '\\[?\\]');
    }
    if (at <= last) pieces.push(...stretch(at, last));
    return pieces.join(' ');
  });

  const used = new Set(marks.words.map((mark) => mark.shape));
  const legend = [
    ...(Object.keys(shapes) as MarkShape[])
      .filter((shape) => used.has(shape))
      .map((shape) => shapes[shape].legend),
    ...(marks.gaps.some((gap) => gap.kind === 'pause') ? ['· 2.0 s · long pause'] : []),
    ...(marks.gaps.some((gap) => gap.kind === 'suspected') ? ['\\[?\\] a sound that may be a filler'] : []),
  ];
  return [...(legend.length > 0 ? [`Marks: ${legend.join(', ')}.`] : []), ...paragraphs].join('\n\n');
}
