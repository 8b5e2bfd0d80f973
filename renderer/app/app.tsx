import { clsx } from 'clsx';
import { useCallback, useEffect, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { ShortcutSheet } from '#renderer/ui/shortcuts/shortcut-sheet.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import { Toaster } from '#renderer/ui/toast.tsx';
import { TipProvider } from '#renderer/ui/tooltip.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useHashPath, useHashSearch } from './hash-location.ts';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { RouteFocus, screenKey } from './route-focus.tsx';
import { Screens } from './screens.tsx';
import { StartScreen } from './start-screen.tsx';
import { type Stores, StoresProvider, useStores } from './stores/stores.tsx';
import { useTheme } from './theme.ts';
import type { ConnectedTransport } from './transport/connected-transport.ts';
import { TransportProvider } from './transport-context.tsx';
import { useMenuCommands } from './use-menu-commands.ts';

/**
 * The window around the screens. Practice has it to itself: no way to leave by accident. The bank's panes
 * scroll one by one, so there the window's height is fixed.
 */
function Frame({ transport, onBack }: { transport: ConnectedTransport; onBack(): void }) {
  const [path, navigate] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const practising = /^\/(practice|retake)\//.test(path);
  const search = () => {
    if (practising) return;
    const field = document.querySelector<HTMLElement>('[data-slash]');
    if (field) field.focus();
    else navigate('/bank?search');
  };
  const onShowKeys = () => setKeysShown(true);
  const { library } = useStores();
  const onLastAnswer = () => {
    const last = library.getState().attempts.find((attempt) => attempt.phase === 'done');
    navigate(last ? `/review/${last.id}` : '/history');
  };
  useMenuCommands(transport, { practising, onShowKeys, onSearch: search, onLastAnswer });
  useShortcuts('Everywhere', [
    {
      keys: ['/'],
      label: path === '/history' ? 'Search what you said' : 'Search the questions',
      run: search,
    },
    { keys: ['?'], label: 'Show these keys', run: onShowKeys },
  ]);
  return (
    <>
      <button
        type="button"
        onClick={() => document.getElementById('content')?.focus()}
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-sheet focus:px-4 focus:py-2"
      >
        Skip to content
      </button>
      <div className={clsx('flex min-h-dvh flex-col', path.startsWith('/bank') && 'roomy:h-dvh')}>
        {!practising && <Navigation path={path} onShowKeys={() => setKeysShown(true)} />}
        <ConnectionBar transport={transport} onBack={onBack} />
        {!practising && <Notices />}
        <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
          <ErrorBoundary resetKey={screenKey(path)}>
            <Screens />
          </ErrorBoundary>
        </main>
      </div>
      <RouteFocus path={path} />
      <DropTarget practising={practising} />
      <ShortcutSheet open={keysShown} onOpenChange={setKeysShown} />
    </>
  );
}

/** The whole window, over one transport. */
export function App({ transport, stores }: { transport: ConnectedTransport; stores: Stores }) {
  const { phase, error, start } = useStore(stores.start);
  useTheme(useStore(stores.settings, (state) => state.settings.theme));
  const begin = useCallback(() => {
    void start();
    void stores.library.getState().load();
  }, [start, stores]);
  useEffect(begin, [begin]);
  const catchUp = useCallback(() => {
    // What could not be asked for now is asked for when the connection is back once more.
    stores.start
      .getState()
      .refreshInfo()
      .catch(() => {});
    void stores.library.getState().load();
  }, [stores]);

  return (
    <TransportProvider value={transport}>
      <StoresProvider value={stores}>
        <TipProvider delayDuration={400}>
          {phase === 'ready' ? (
            <Router hook={useHashPath} searchHook={useHashSearch}>
              <Frame transport={transport} onBack={catchUp} />
            </Router>
          ) : (
            <StartScreen error={error} onRetry={begin} />
          )}
          <Toaster />
        </TipProvider>
      </StoresProvider>
    </TransportProvider>
  );
}
