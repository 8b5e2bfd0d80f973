import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { createTakeIn, type TakeIn, type TakeInState } from './take-in-store.ts';

/** What takes a file in, for as long as its dialog is there. */
export function useTakeIn(): { readonly takeIn: TakeIn; readonly state: TakeInState } {
  const transport = useTransport();
  const takeIn = useMemo(() => createTakeIn(transport), [transport]);
  useEffect(() => () => takeIn.cancel(), [takeIn]);
  return { takeIn, state: useStore(takeIn.store) };
}
