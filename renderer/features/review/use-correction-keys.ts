import type { Player } from '#renderer/stores/player-store.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { type Chosen, markHeard } from './chosen.ts';
import { type ReadTerm, stretchAt } from './misheard.ts';
import { wordAt } from './playing-word.ts';
import { selectedRange } from './pointed-words.ts';
import { focusNextQuestion } from './unsure-focus.ts';

/** The keys that correct. */
export function useCorrectionKeys({
  player,
  flags,
  words,
  chosen,
  onChoose,
  onDismiss,
  onConfirm,
  onSetBack,
}: {
  player: Player | null;
  flags: readonly Flag[];
  words: readonly Word[];
  chosen: Chosen | null;
  onChoose(chosen: Chosen | null): void;
  onDismiss(flag: Flag): void;
  onConfirm(flag: Flag): void;
  onSetBack(term: ReadTerm): void;
}): void {
  const mark = chosen?.type === 'mark' ? chosen.flag : null;
  const now = () => player?.store.getState().timeMs ?? 0;
  const dismiss = () => {
    if (mark) return onDismiss(mark);
    if (chosen?.type === 'term') return onSetBack(chosen.term);
    // The first press shows which mark is meant, the second one dismisses it.
    const heard = markHeard(flags, now());
    if (heard) onChoose({ type: 'mark', flag: heard });
  };
  const edit = () => {
    const playing = wordAt(words, now());
    const pointed = chosen?.type === 'term' ? chosen.range : (selectedRange() ?? mark?.wordRange);
    const range = pointed ?? (playing < 0 ? null : stretchAt(words, playing));
    if (!range) return;
    player?.pause();
    onChoose({ type: 'words', range: [range[0], range[1]] });
  };
  useShortcuts('Corrections', [
    { keys: ['d'], label: 'Dismiss the mark, or the finding in focus', run: dismiss },
    {
      keys: ['y'],
      label: 'The sound was a filler',
      run: () => mark?.certainty === 'suspected' && onConfirm(mark),
    },
    { keys: ['e'], label: 'Correct the playing word', run: edit },
    { keys: ['u'], label: 'Next point that I am not sure of', run: focusNextQuestion },
    { keys: ['y', 'n', 'p'], label: 'There: yes, no, play' },
    ...(chosen ? [{ keys: ['Escape'], label: 'Leave the mark', run: () => onChoose(null) }] : []),
  ]);
}
