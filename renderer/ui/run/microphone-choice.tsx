import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useSettings, useStores } from '#renderer/app/stores/stores.tsx';
import { type InputDevice, listMicrophones, onMicrophonesChange } from '#renderer/audio/devices.ts';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { isSpeaking } from '#shared/practice/run-speaking.ts';
import { Select } from '../select.tsx';
import { noticeOf } from './run-notice.ts';

/** Stands for the system's own choice; Radix knows no empty value. */
const SYSTEM = 'system';

/** The microphones there are, asked for again when one comes or goes and when `occasion` changes. */
function useMicrophones(occasion: string): readonly InputDevice[] {
  const [devices, setDevices] = useState<readonly InputDevice[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names appear only once a microphone was allowed
  useEffect(() => {
    let current = true;
    const look = () => void listMicrophones().then((found) => current && setDevices(found));
    look();
    const end = onMicrophonesChange(look);
    return () => {
      current = false;
      end();
    };
  }, [occasion]);
  return devices;
}

/** Chooses another microphone while nothing is recorded, or when the present one gives trouble. */
export function MicrophoneChoice({ practice }: { practice: Practice }) {
  const { settings } = useStores();
  const chosen = useSettings().microphoneId;
  const state = useStore(practice.store, ({ run }) =>
    'microphone' in run ? run.microphone.state : 'closed',
  );
  const offered = useStore(practice.store, ({ run, signal }) => {
    if (noticeOf(run, signal.verdict)?.offerMicrophones) return true;
    return run.phase === 'preparing' || (isSpeaking(run) && run.sound.state === 'paused');
  });
  const devices = useMicrophones(state);
  if (!offered || devices.length === 0) return null;

  const known = devices.filter((d) => d.id !== 'default');
  const value = known.some((d) => d.id === chosen) ? (chosen ?? SYSTEM) : SYSTEM;
  const choose = async (id: string) => {
    await settings.getState().change({ microphoneId: id === SYSTEM ? null : id });
    practice.dispatch({ type: 'change-microphone' });
  };
  return (
    <Select
      label="Microphone"
      value={value}
      options={[
        { value: SYSTEM, label: 'The system’s microphone' },
        ...known.map((d) => ({ value: d.id, label: d.label })),
      ]}
      onChange={(id) => void choose(id)}
    />
  );
}
