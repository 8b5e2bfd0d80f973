import { type Player, SKIP_MS } from '#renderer/stores/player-store.ts';
import { loopBetween } from '#renderer/stores/playing-order.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import type { Report } from '#shared/report/report.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import type { Chosen } from './chosen.ts';
import { useSpeaking } from './covered.ts';
import { passageToLoop } from './loop-choice.ts';
import { selectedRange } from './pointed-words.ts';

/** It shows on the waveform as well: no longer than it takes to read, in milliseconds. */
const SAID_MS = 2_500;

/**
 * What L and the loop button do: they end a loop; else they play the chosen passage again and again; else they set
 * where a loop begins, and the next time where it ends.
 */
export function useLoop(
  player: Player | null,
  report: Report | null,
  words: readonly Word[],
  chosen: Chosen | null,
): () => void {
  const begin = (loop: SoundSpan) => {
    player?.setLoop(loop);
    player?.play();
    const text = `Playing ${clockText(loop.startMs)} to ${clockText(loop.endMs)} over and over.`;
    showToast({ text, durationMs: SAID_MS });
  };
  const press = () => {
    if (!player) return;
    const { loop, loopFromMs, askedMs, timeMs, durationMs } = player.store.getState();
    if (loop) return player.setLoop(null);
    if (loopFromMs !== null) {
      const between = loopBetween(loopFromMs, timeMs);
      if (between) begin(between);
      else player.beginLoop(null);
      return;
    }
    const place = { selected: selectedRange(), chosen, askedMs, nowMs: timeMs, durationMs };
    const passage = passageToLoop(place, report, words);
    if (passage) return begin(passage);
    player.beginLoop(timeMs);
    showToast({ text: `The loop begins at ${clockText(timeMs)}. Press L again where it ends.` });
  };
  const speaking = useSpeaking();
  useShortcuts('Replay', [
    // While a follow-up is answered, Space belongs to it.
    ...(speaking ? [] : [{ keys: ['Space'], label: 'Play or pause', run: () => player?.toggle() }]),
    { keys: ['ArrowLeft'], label: 'Back 5 seconds', run: () => player?.skip(-SKIP_MS) },
    { keys: ['ArrowRight'], label: 'On 5 seconds', run: () => player?.skip(SKIP_MS) },
    { keys: ['l'], label: 'Loop the passage, or set where a loop begins and ends', run: press },
    {
      keys: ['s'],
      label: 'Skip silences, or not',
      run: () => player?.skipSilences(!player.store.getState().skipsSilences),
    },
  ]);
  return press;
}
