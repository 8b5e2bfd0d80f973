import { clsx } from 'clsx';
import { type ReactNode, useRef, useState } from 'react';
import type { AttemptState, AttemptStore } from '#renderer/stores/attempt-store.ts';
import type { Player } from '#renderer/stores/player-store.ts';
import { retakePath } from '#renderer/ui/practice-address.ts';
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt, Purpose } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';
import { FindingCard } from './finding-card.tsx';
import { HarderFollowUp } from './harder-follow-up.tsx';
import { StrengthLine } from './strength-line.tsx';
import { WorkInProgress } from './work-in-progress.tsx';

/** What was strong, and at most three things to work on. Until they are known, their place says how far it is. */
export function FindingsRow({
  store,
  state,
  attempt,
  report,
  criteria,
  player,
  onTryAgain,
  covered,
  cover,
}: {
  store: AttemptStore;
  state: AttemptState;
  attempt: Attempt;
  report: Report | null;
  criteria: readonly Criterion[];
  player: Player | null;
  onTryAgain(goal: string | undefined): void;
  /** The findings wait for the user's own rating, which is asked for by `cover` in their place. */
  covered: boolean;
  cover: ReactNode;
}) {
  // Whoever waits for the findings keeps their place free; where there turn out to be none it closes up.
  const [awaited] = useState(covered || attempt.transcription.state === 'running');
  const place = useRef<HTMLElement>(null);
  useFocusKept(place, covered ? 'covered' : 'shown');
  const nothing = report?.findings.length === 0;
  const empty = report !== null && report.delivery.words === 0;
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label="Findings"
      className={clsx('pt-6 outline-none', awaited && !nothing && 'roomy:min-h-[20.5rem]')}
    >
      {covered ? (
        <>
          {cover}
          {attempt.transcription.state !== 'done' && (
            <div className="mt-8">
              <WorkInProgress store={store} state={state} attempt={attempt} empty={false} />
            </div>
          )}
        </>
      ) : report && !empty ? (
        <>
          <StrengthLine strength={report.strength} player={player} />
          {report.findings.length > 0 ? (
            <ol className="mt-5 grid items-start gap-4 roomy:grid-cols-3">
              {report.findings.map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  criterion={criteria.find((c) => c.id === finding.criterion) ?? null}
                  closest={report.coverage.find((c) => c.criterion === finding.criterion)?.closest ?? null}
                  asked={attempt.followUps.some(
                    ({ state: stands, text }) => stands === 'offered' && text === finding.followUp,
                  )}
                  player={player}
                  retake={retakePath(attempt.id, finding.id)}
                  retaken={state.retakes.find(({ about }) => isRetakeOf(about, finding.id)) ?? null}
                  onTryAgain={onTryAgain}
                />
              ))}
              {report.harder && (
                <li className={clsx('h-full', report.findings.length === 1 && 'roomy:col-span-2')}>
                  <HarderFollowUp harder={report.harder} questionId={attempt.question.id} />
                </li>
              )}
            </ol>
          ) : (
            <>
              <p className="mt-5 max-w-measure text-quiet">{nothingText(attempt, report)}</p>
              {report.harder && (
                <div className="mt-4 max-w-measure">
                  <HarderFollowUp harder={report.harder} questionId={attempt.question.id} />
                </div>
              )}
            </>
          )}
        </>
      ) : (
        <WorkInProgress store={store} state={state} attempt={attempt} empty={empty} />
      )}
    </section>
  );
}

const isRetakeOf = (about: Purpose, findingId: string): boolean =>
  about.type === 'retake' && about.finding.id === findingId;

/** Why there is nothing to work on. */
function nothingText({ corrections }: Attempt, { limits, harder }: Report): string {
  if (limits.length > 0) return 'Nothing is called missing in this answer.';
  if (corrections.some(({ body }) => body.type === 'finding')) {
    return 'Nothing is left to work on here: you dismissed the rest.';
  }
  if (harder !== undefined) return 'Nothing was missing from this answer, as far as it was heard.';
  return 'Nothing stands out to work on here. The points listed as not sure may still be worth a look.';
}
