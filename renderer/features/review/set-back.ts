import { placeOf } from '#shared/report/places.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import type { Corrections } from './corrections.tsx';
import type { ReadTerm } from './misheard.ts';

/** Says that it was heard right. `heard` are the words as they were heard. */
export function setBack(term: ReadTerm, heard: readonly Word[], correct: Corrections['correct']): void {
  const place = placeOf(heard, [term.range[0], term.range[1]]);
  correct({ type: 'word', place, to: term.heard }, `Read as “${term.heard}” again.`);
}
