import type { MarkShape } from '#shared/reading/marks.ts';

/** How marks look, wherever they are: the shape says what they are, the colour only helps. */
export const markStyles: Record<MarkShape | 'suspected' | 'corrected' | 'term', string> = {
  filler:
    'bg-transparent text-inherit underline decoration-dotted decoration-2 decoration-mark-filler underline-offset-[5px]',
  repeat: 'line-through decoration-1 decoration-mark-repeat',
  wavy: 'bg-transparent text-inherit underline decoration-wavy decoration-1 decoration-mark-hedge underline-offset-[5px]',
  dashed:
    'bg-transparent text-inherit underline decoration-dashed decoration-1 decoration-mark-hedge underline-offset-[5px]',
  corrected: 'border-edge border-b',
  term: 'border-edge border-b border-dashed',
  suspected:
    'inline-block h-[0.8em] w-[1.6em] rounded-mark border-[1.5px] border-dotted border-mark-filler align-baseline',
};
