import { useMemo } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { Flag, Report } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { findingCardId } from './finding-card.tsx';
import { momentsOf, nextMoment } from './moments.ts';
import { wordAt } from './playing-word.ts';

const ranks = [
  [1, 'First finding'],
  [2, 'Second finding'],
  [3, 'Third finding'],
] as const;

/** What the keys do in the review. */
export function useReviewKeys({
  player,
  report,
  flags,
  words,
  onMoment,
  onTryAgain,
}: {
  player: Player | null;
  report: Report | null;
  /** The marks that are drawn; fillers that are not are still reached with their own key. */
  flags: readonly Flag[];
  words: readonly Word[];
  /** Hears which moment a key went to. */
  onMoment(ms: number): void;
  onTryAgain(): void;
}): void {
  const moments = useMemo(
    () => ({
      all: momentsOf(flags, 'all'),
      filler: momentsOf(report?.flags ?? [], 'filler'),
    }),
    [report, flags],
  );
  const now = () => player?.store.getState().timeMs ?? 0;
  const goTo = (kind: 'all' | 'filler') => {
    // What is heard now began a little before the moment it belongs to.
    const next = nextMoment(moments[kind], now() + 300);
    if (next === null) return;
    onMoment(next);
    player?.playFrom(next);
  };
  const stepWord = (by: 1 | -1) => {
    const word = words[Math.max(0, wordAt(words, now()) + by)];
    if (word?.startMs != null) player?.seek(word.startMs + 1);
  };
  const goToFinding = (rank: number) => {
    const card = document.getElementById(findingCardId(rank));
    // Findings that are still covered must not be heard either.
    if (!card) return;
    const startMs = report?.findings.find((f) => f.rank === rank)?.startMs;
    // What plays is kept in sight; a finding without a moment is scrolled to itself.
    card.focus({ preventScroll: startMs != null });
    if (startMs != null) player?.playFrom(startMs);
  };

  /** Of the finding that has the focus, else of the first. None while the findings are covered. */
  const retake = () => {
    const focused = document.activeElement?.closest(`[id^="${findingCardId('')}"]`);
    const card = focused ?? document.getElementById(findingCardId(1));
    card?.querySelector<HTMLElement>('[data-retake]')?.click();
  };

  useShortcuts('Review', [
    { keys: ['Shift+ArrowLeft'], label: 'Back a word', run: () => stepWord(-1) },
    { keys: ['Shift+ArrowRight'], label: 'On a word', run: () => stepWord(1) },
    { keys: ['n'], label: 'Next mark', run: () => goTo('all') },
    { keys: ['f'], label: 'Next filler', run: () => goTo('filler') },
    // Before there are findings the figures may be for something else: the user's own rating.
    ...(report ? ranks : []).map(([rank, label]) => ({
      keys: [String(rank)],
      label,
      run: () => goToFinding(rank),
    })),
    { keys: ['r'], label: 'Retake of a finding, 60 seconds', run: retake },
    { keys: ['t'], label: 'Try again', run: onTryAgain },
  ]);
}
