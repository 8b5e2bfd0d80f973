import { Pause, Square } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Practice } from '#renderer/stores/practice-store.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import type { FollowingUp, RunPlan } from '#shared/practice/run-state.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import { Button, IconButton } from '../button.tsx';
import { LevelLine } from '../run/level-line.tsx';
import { MicrophoneChoice } from '../run/microphone-choice.tsx';
import { mainAction } from '../run/run-actions.ts';
import { RunAnnouncer } from '../run/run-announcer.tsx';
import { RunClock } from '../run/run-clock.tsx';
import { RunNoticeLine } from '../run/run-notice-line.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';

/** A follow-up goes by its own time. */
const NO_PLAN: RunPlan = { prepareMs: 0, answerMs: 0, selfRating: false, phases: [] };

/** A follow-up while it is asked and answered: its text, a clock of its own, the level line and Stop. */
export function FollowUpSpeaking({ practice, run }: { practice: Practice; run: FollowingUp }) {
  const place = useRef<HTMLElement>(null);
  const { act, advance } = useMemo(() => {
    const act = (type: RunAction['type']) => practice.dispatch({ type, at: performance.now() } as RunAction);
    let lastPress = performance.now();
    const advance = () => {
      const since = performance.now() - lastPress;
      lastPress = performance.now();
      const { event } = mainAction(practice.store.getState().run);
      if (event && since >= runTimes.samePressMs) act(event);
    };
    return { act, advance };
  }, [practice]);
  useShortcuts('Follow-up', [
    { keys: ['Space', 'Mod+Enter'], label: 'Stop or continue the follow-up', run: advance },
    { keys: ['p'], label: 'Pause', run: () => act(run.sound.state === 'paused' ? 'resume' : 'pause') },
    { keys: ['e'], label: 'Two more minutes', run: () => act('extend') },
  ]);
  // “Ask me” is often far below.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, []);
  const { label, event } = mainAction(run);
  const { state } = run.sound;
  const recording = state === 'recording';
  const practising = run.mode === 'practice';
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="follow-up"
      className="mt-6 scroll-mt-6 rounded-sheet outline-none border border-line bg-sheet px-5 py-4"
    >
      <div className="grid min-h-28 items-start gap-x-10 gap-y-4 roomy:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <h2 id="follow-up" className="text-note text-quiet">
            A follow-up
          </h2>
          <p className="mt-1 max-w-measure font-serif text-reading">{run.followUp.text}</p>
          <div className="mt-4 flex flex-wrap items-center gap-2">
            <Button
              tone={recording ? 'recording' : 'primary'}
              disabled={event === null}
              onClick={() => event && act(event)}
              className="min-w-24"
            >
              {recording && <Square aria-hidden="true" className="size-3 fill-current" />}
              {label}
            </Button>
            {state === 'paused' && <Button onClick={() => act('stop')}>Stop</Button>}
            {state === 'asking' && (
              <Button tone="plain" onClick={() => act('stop')}>
                Not now
              </Button>
            )}
            {recording && practising && (
              <>
                <IconButton label="Pause" onClick={() => act('pause')}>
                  <Pause aria-hidden="true" />
                </IconButton>
                <Button tone="plain" onClick={() => act('extend')}>
                  Two more minutes
                </Button>
              </>
            )}
          </div>
        </div>
        <div className="flex flex-col gap-4">
          <RunClock practice={practice} plan={NO_PLAN} />
          <LevelLine practice={practice} />
          <MicrophoneChoice practice={practice} />
        </div>
      </div>
      <div className="mt-4">
        <RunNoticeLine practice={practice} onAct={act} />
      </div>
      <RunAnnouncer practice={practice} />
    </section>
  );
}
