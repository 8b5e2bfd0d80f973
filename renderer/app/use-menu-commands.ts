import { useEffect, useRef } from 'react';
import { chooseIncoming } from '#renderer/stores/incoming-store.ts';
import type { MenuCommand } from '#shared/contract/menu.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { navigate } from './hash-location.ts';

/** Where commands lead that are places. */
const places: Partial<Record<MenuCommand, string>> = {
  'go-home': '/',
  'go-questions': '/bank',
  'go-history': '/history',
  'go-settings': '/settings',
  'choose-question': '/bank?search',
  doctor: '/settings?group=checks',
};

export interface MenuDoings {
  readonly practising: boolean;
  onShowKeys(): void;
  onSearch(): void;
  /** Opens the newest answer, if there is one. */
  onLastAnswer(): void;
}

/** Does what the application menu asks. An answer is never left for it; what belongs to a review is done there. */
export function useMenuCommands(transport: Pick<Transport, 'on'>, doings: MenuDoings): void {
  const latest = useRef(doings);
  latest.current = doings;
  useEffect(
    () =>
      transport.on('menu.chosen', ({ command }) => {
        const { practising, onShowKeys, onSearch, onLastAnswer } = latest.current;
        if (command === 'shortcuts') return onShowKeys();
        if (practising) return;
        const place = places[command];
        if (place !== undefined) navigate(place);
        else if (command === 'search') onSearch();
        else if (command === 'last-answer') onLastAnswer();
        else if (command === 'import-answer') chooseIncoming('archive');
        else if (command === 'analyse-recording') chooseIncoming('recording');
      }),
    [transport],
  );
}
