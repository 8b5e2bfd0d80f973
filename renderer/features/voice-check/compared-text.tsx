import type { ReactNode } from 'react';
import type { ComparedStretch } from '#shared/voice-check/compare.ts';

/** The shape says what differs, the colour only helps: wavy for something else, struck for nothing, a box for more. */
const marks = {
  other:
    'bg-transparent text-inherit underline decoration-wavy decoration-1 decoration-mark-hedge underline-offset-[5px]',
  missed: 'line-through decoration-2 decoration-mark-filler',
  added: 'rounded-mark border-[1.5px] border-mark-filler border-dotted px-1 no-underline',
} as const;

function marked(kind: ComparedStretch['kind'], text: string): ReactNode {
  switch (kind) {
    case 'same':
      return text;
    case 'other':
      return <mark className={marks.other}>{text}</mark>;
    case 'missed':
      return <del className={marks.missed}>{text}</del>;
    case 'added':
      return <ins className={marks.added}>{text}</ins>;
  }
}

function Column({
  title,
  side,
  stretches,
}: {
  title: string;
  side: 'read' | 'heard';
  stretches: readonly ComparedStretch[];
}) {
  const shown = stretches.filter((stretch) => stretch[side] !== '');
  return (
    <div className="min-w-0">
      <h4 className="text-note text-quiet">{title}</h4>
      <p className="mt-2 max-w-measure font-serif text-reading">
        {shown.map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text
          <span key={index}>{marked(stretch.kind, stretch[side])} </span>
        ))}
        {shown.length === 0 && <span className="text-quiet">Nothing.</span>}
      </p>
    </div>
  );
}

/** The paragraph, and beside it what an engine made of it. */
export function ComparedText({ stretches }: { stretches: readonly ComparedStretch[] }) {
  return (
    <div className="grid gap-x-12 gap-y-6 roomy:grid-cols-2">
      <Column title="The paragraph" side="read" stretches={stretches} />
      <Column title="What was understood" side="heard" stretches={stretches} />
    </div>
  );
}

/** What the marks mean. */
export function ComparisonLegend() {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-note text-quiet">
      <li>
        <span className={marks.other}>Something else</span> was heard
      </li>
      <li>
        <span className={marks.missed}>Nothing</span> was heard
      </li>
      <li>
        <span className={marks.added}>More</span> was heard
      </li>
    </ul>
  );
}
