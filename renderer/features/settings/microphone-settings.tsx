import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type InputDevice, listMicrophones, onMicrophonesChange } from '#renderer/audio/devices.ts';
import { openMicrophone } from '#renderer/audio/microphone.ts';
import { Select } from '#renderer/ui/select.tsx';
import { createMicrophoneTest } from './microphone-test.ts';
import { MicrophoneTestPanel } from './microphone-test-panel.tsx';
import { playSamples } from './play-samples.ts';

/** Radix knows no empty value. */
const DEFAULT = 'default';

/** The microphones as they come and go, and anew when `allowed` says that their names can be read now. */
function useMicrophones(allowed: boolean): InputDevice[] {
  const [devices, setDevices] = useState<InputDevice[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once allowed, the same call gives names
  useEffect(() => {
    const look = () => void listMicrophones().then(setDevices, () => setDevices([]));
    look();
    return onMicrophonesChange(look);
  }, [allowed]);
  return devices;
}

/** Which microphone, and whether it hears you. */
export function MicrophoneSettings({
  microphoneId,
  onChoose,
}: {
  microphoneId: string | null;
  onChoose(id: string | null): void;
}) {
  const [test] = useState(() => createMicrophoneTest({ openMicrophone, play: playSamples }));
  const state = useStore(test);
  const devices = useMicrophones(state.device !== null).filter((d) => d.id !== DEFAULT);
  const chosen = devices.some((d) => d.id === microphoneId);
  useEffect(() => () => test.getState().stop(), [test]);

  const options = [
    { value: DEFAULT, label: 'The system’s default' },
    ...devices.map((d) => ({ value: d.id, label: d.label })),
    // Kept in the list while it is unplugged, so that opening the settings does not change them.
    ...(microphoneId && !chosen
      ? [
          {
            value: microphoneId,
            label: devices.length > 0 ? 'The chosen one, not connected' : 'The chosen one',
          },
        ]
      : []),
  ];

  const choose = (value: string) => {
    const id = value === DEFAULT ? null : value;
    onChoose(id);
    if (state.phase !== 'idle') void state.start(id);
  };

  return (
    <>
      <Select label="Microphone" value={microphoneId ?? DEFAULT} options={options} onChange={choose} />
      {devices.length === 0 && state.phase === 'idle' && (
        <p className="text-note text-quiet">
          Names appear here once the microphone was allowed. The test below asks for it.
        </p>
      )}
      <MicrophoneTestPanel state={state} onStart={() => void state.start(microphoneId)} />
    </>
  );
}
