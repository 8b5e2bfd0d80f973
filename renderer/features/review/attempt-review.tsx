import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AttemptState, AttemptStore } from '#renderer/stores/attempt-store.ts';
import { practicePath } from '#renderer/ui/goal-text.ts';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Criterion } from '#shared/bank/question.ts';
import { mediaPath } from '#shared/contract/transport.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { noChanges } from '#shared/report/changes.ts';
import type { Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import type { Mishearing } from '#shared/vocabulary/mishearing.ts';
import { BelowTheFold } from './below-the-fold.tsx';
import { type Chosen, markAt } from './chosen.ts';
import { CorrectionsProvider } from './corrections.tsx';
import { FindingsPlace } from './findings-place.tsx';
import { PlayerBar } from './player-bar.tsx';
import { PrintSheet } from './print/print-sheet.tsx';
import { ReviewHeader } from './review-header.tsx';
import type { Reviewed } from './reviewed.ts';
import { SideColumn } from './side-column.tsx';
import { ThenAndNow } from './then-and-now.tsx';
import { TranscriptPlace } from './transcript-place.tsx';
import { useCodeVersions } from './use-code-versions.ts';
import { useLoop } from './use-loop.ts';
import { useOpenAt } from './use-open-at.ts';
import { usePlayer } from './use-player.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useShown } from './use-shown.ts';

const NO_FLAGS: readonly Flag[] = [];
const NO_WORDS: readonly Word[] = [];
const NO_MISHEARINGS: readonly Mishearing[] = [];

/** Everything that is known of one attempt; what is still being worked out has its place already. */
export function AttemptReview({
  attempt: store,
  state,
  view: { attempt, report },
  criteria,
}: {
  attempt: AttemptStore;
  state: AttemptState;
  view: AttemptView;
  criteria: readonly Criterion[];
}) {
  const { question, corrections } = attempt;
  useDocumentTitle(question.title);
  const [, navigate] = useLocation();
  const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
  const samples = attempt.recordings.reduce((sum, r) => sum + r.samples, 0);
  const durationMs = samplesToMs(samples);
  const tryAgain = (goal?: string) => navigate(practicePath(question.id, goal));
  const transcript = attempt.transcription.state === 'done' ? attempt.transcription.transcript : null;
  const player = usePlayer(audio, durationMs, transcript);
  const code = useCodeVersions(attempt);
  const reviewed: Reviewed = { store, state, attempt, report, criteria, player, durationMs, tryAgain };

  const misheard = report?.misheard ?? NO_MISHEARINGS;
  const words = useMemo(
    () => transcript && withCorrectedWords(transcript, corrections, misheard).words,
    [transcript, corrections, misheard],
  );
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shown = useShown({ attempt, report, criteria, words, durationMs, code });
  const onMoment = (ms: number) => {
    const flag = markAt(report?.flags ?? NO_FLAGS, ms);
    if (flag?.kind === 'filler') shown.fillers.show(true);
    setChosen(flag && { type: 'mark', flag });
  };

  useOpenAt(player, words !== null);
  const onLoop = useLoop(player, report, words ?? NO_WORDS, chosen);
  useReviewKeys({
    player,
    report,
    flags: shown.flags,
    words: words ?? NO_WORDS,
    onMoment,
    onTryAgain: () => tryAgain(),
  });

  return (
    <CorrectionsProvider
      store={store}
      made={corrections}
      changed={report?.changed ?? noChanges}
      words={words ?? NO_WORDS}
      player={player}
    >
      <div className="mx-auto flex w-full max-w-column flex-1 flex-col px-6">
        {samples > 0 && (
          // What is said to a follow-up makes it longer, and an element reads its sound once.
          // biome-ignore lint/a11y/useMediaCaption: the transcript beneath is the caption
          <audio key={samples} ref={setAudio} src={mediaPath(attempt.id, samples)} preload="metadata" />
        )}
        <ReviewHeader attempt={attempt} siblings={state.siblings} onTryAgain={() => tryAgain()} />
        <FindingsPlace reviewed={reviewed} />
        <ThenAndNow reviewed={reviewed} />
        {player && (
          <PlayerBar player={player} attemptId={attempt.id} lanes={shown.lanes} code={code} onLoop={onLoop} />
        )}
        <div className="grid gap-x-8 gap-y-10 pt-8 pb-12 wide:grid-cols-[minmax(0,1fr)_18rem]">
          <TranscriptPlace
            transcription={attempt.transcription}
            followUps={attempt.followUps}
            words={words}
            misheard={misheard}
            flags={shown.flags}
            marks={shown.marks}
            fillers={shown.fillers}
            evidence={shown.evidence}
            player={player}
            chosen={chosen}
            onChoose={setChosen}
          />
          <SideColumn reviewed={reviewed} />
        </div>
        <BelowTheFold reviewed={reviewed} />
        <PrintSheet {...{ attempt, report, criteria, words }} />
      </div>
    </CorrectionsProvider>
  );
}
