import { Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { HomeScreen } from '#renderer/features/home/home-screen.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { loopInAddress } from '#renderer/ui/practice-address.ts';
import { useHashSearch } from './hash-location.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { usePrefetchedScreens } from './use-prefetched-screens.ts';

// What is not on the first screen comes when it is asked for.
const BankScreen = lazyScreen(
  async () => (await import('#renderer/features/bank/bank-screen.tsx')).BankScreen,
);
const HistoryScreen = lazyScreen(
  async () => (await import('#renderer/features/history/history-screen.tsx')).HistoryScreen,
);
const TrendsScreen = lazyScreen(
  async () => (await import('#renderer/features/history/trends/trends-screen.tsx')).TrendsScreen,
);
const SettingsScreen = lazyScreen(
  async () => (await import('#renderer/features/settings/settings-screen.tsx')).SettingsScreen,
);
const VoiceCheckScreen = lazyScreen(
  async () => (await import('#renderer/features/voice-check/voice-check-screen.tsx')).VoiceCheckScreen,
);
const PracticeScreen = lazyScreen(
  async () => (await import('#renderer/features/practice/practice-screen.tsx')).PracticeScreen,
);
const ReviewScreen = lazyScreen(
  async () => (await import('#renderer/features/review/review-screen.tsx')).ReviewScreen,
);
const CompareScreen = lazyScreen(
  async () => (await import('#renderer/features/compare/compare-screen.tsx')).CompareScreen,
);
const RetakeScreen = lazyScreen(
  async () => (await import('#renderer/features/practice/retake-screen.tsx')).RetakeScreen,
);
const LoopScreen = lazyScreen(
  async () => (await import('#renderer/features/loop/loop-screen.tsx')).LoopScreen,
);
const LoopRunScreen = lazyScreen(
  async () => (await import('#renderer/features/loop/loop-run-screen.tsx')).LoopRunScreen,
);

/** Where the navigation leads from home. */
const nextScreens = [HistoryScreen, BankScreen];

function Practice({ questionId }: { questionId: string }) {
  // The review opens the moment the answer ends, so it is fetched while there is time.
  useEffect(() => void ReviewScreen.fetch().catch(() => {}), []);
  const query = new URLSearchParams(useHashSearch());
  const attemptId = query.get('attempt');
  const loop = loopInAddress(query);
  // Another question or attempt is another run, never the same one with new props.
  return (
    <PracticeScreen
      key={`${questionId} ${attemptId} ${loop?.sessionId} ${loop?.position}`}
      questionId={questionId}
      attemptId={attemptId}
      goal={query.get('goal')}
      loop={loop}
    />
  );
}

function NotFound() {
  return (
    <div className="mx-auto max-w-column px-6 pt-10">
      <PageHeader title="Nothing is here" />
      <EmptyState
        title="This address leads nowhere"
        action={
          <Button asChild tone="primary">
            <a href="#/">Go home</a>
          </Button>
        }
      />
    </div>
  );
}

/** The screen of the current address. */
export function Screens() {
  usePrefetchedScreens(nextScreens);
  return (
    <Suspense
      fallback={
        <div className="mx-auto w-full max-w-column px-6">
          <Loading label="Opening" />
        </div>
      }
    >
      <Switch>
        <Route path="/">
          <HomeScreen />
        </Route>
        <Route path="/bank/:questionId?">
          {({ questionId }) => <BankScreen questionId={questionId ?? null} />}
        </Route>
        <Route path="/practice/:questionId">{({ questionId }) => <Practice questionId={questionId} />}</Route>
        <Route path="/retake/:attemptId/:findingId">
          {({ attemptId, findingId }) => (
            <RetakeScreen
              key={`${attemptId} ${findingId}`}
              attemptId={attemptId}
              findingId={decodeURIComponent(findingId)}
            />
          )}
        </Route>
        <Route path="/review/:attemptId">
          {({ attemptId }) => <ReviewScreen key={attemptId} attemptId={attemptId} />}
        </Route>
        <Route path="/compare/:oneId/:otherId">
          {({ oneId, otherId }) => (
            <CompareScreen key={`${oneId} ${otherId}`} oneId={oneId} otherId={otherId} />
          )}
        </Route>
        <Route path="/loop">
          <LoopScreen />
        </Route>
        <Route path="/loop/:sessionId">
          {({ sessionId }) => <LoopRunScreen key={sessionId} sessionId={sessionId} />}
        </Route>
        <Route path="/history/trends">
          <TrendsScreen />
        </Route>
        <Route path="/history">
          <HistoryScreen />
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route path="/voice-check">
          <VoiceCheckScreen />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
