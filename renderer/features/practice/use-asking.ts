import { useEffect, useRef, useState } from 'react';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { createVoice } from '#renderer/audio/voice.ts';
import { type Asking, createAsking } from '#renderer/stores/asking-store.ts';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { isRecording, isSpeaking } from '#shared/practice/run-speaking.ts';
import { samplesNow } from './use-snapshots.ts';

const recordsNow = (practice: Practice): boolean => {
  const { run } = practice.store.getState();
  return isSpeaking(run) && isRecording(run);
};

/** The interviewer of a run. A question that is being spoken ends where the recording does. */
export function useAsking(practice: Practice, attemptId: string | null): Asking {
  const transport = useTransport();
  const { settings } = useStores();
  const latestId = useRef(attemptId);
  latestId.current = attemptId;
  const [voice] = useState(() => createVoice(() => settings.getState().settings.speakInterviewer));
  const [asking] = useState(() =>
    createAsking({
      transport,
      attemptId: () => latestId.current,
      samples: () => samplesNow(practice),
      isRecording: () => recordsNow(practice),
      say: (text) => void voice.say(text),
    }),
  );
  useEffect(
    () =>
      practice.store.subscribe(() => {
        if (asking.store.getState().speakingFrom !== null && !recordsNow(practice)) asking.spoken();
      }),
    [practice, asking],
  );
  useEffect(() => () => voice.hush(), [voice]);
  return asking;
}
