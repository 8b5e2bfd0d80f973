import type { EventPayload } from '#shared/contract/contract.ts';

type Heard = Pick<EventPayload<'recording.captions'>, 'settled' | 'open'>;

/** Characters of a line: what the reading measure holds. */
const LINE = 64;
const LINES = 2;

/** What is known of the words that are being said. */
export interface Captions {
  /** Full lines of words that stay, the last ones. */
  readonly lines: readonly string[];
  /** Words that stay, on a line that is not full. */
  readonly rest: string;
  /** What the words after them sound like so far. */
  readonly open: string;
  /** What was settled last, for who listens instead of looking. */
  readonly announced: string;
}

export const noCaptions: Captions = { lines: [], rest: '', open: '', announced: '' };

/** Takes in what was heard. What is settled never wraps anew, so lines that were read stay as they are. */
export function hearCaptions(captions: Captions, { settled, open }: Heard): Captions {
  if (settled === '') return { ...captions, open: open ?? captions.open };
  const wrapped = wrap(`${captions.rest} ${settled}`);
  return {
    lines: [...captions.lines, ...wrapped.slice(0, -1)].slice(-LINES),
    rest: wrapped.at(-1) ?? '',
    // The open words were just settled; only what was heard after that is open.
    open: open ?? '',
    announced: settled,
  };
}

/** Two lines, the newest last; empty ones stand first while little was said. */
export function captionLines({ lines, rest, open }: Captions): readonly string[] {
  const shown = [...lines, ...wrap(`${rest} ${open}`)].slice(-LINES);
  return [...Array.from({ length: LINES - shown.length }, () => ''), ...shown];
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= LINE) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
