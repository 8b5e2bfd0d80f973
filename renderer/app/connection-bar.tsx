import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import type { ConnectedTransport } from './transport/connected-transport.ts';

/** Says that the window has lost the backend. It reconnects by itself; `onBack` asks for what was missed. */
export function ConnectionBar({ transport, onBack }: { transport: ConnectedTransport; onBack(): void }) {
  const [connected, setConnected] = useState(true);
  useEffect(
    () =>
      transport.onConnectionChange((now) => {
        setConnected(now);
        if (now) onBack();
      }),
    [transport, onBack],
  );
  if (connected) return null;
  return (
    <div className="mx-auto mt-4 w-full max-w-column shrink-0 px-6">
      <NoticeBar
        tone="care"
        action={
          <Button tone="plain" onClick={() => transport.reconnect()}>
            Try now
          </Button>
        }
      >
        The connection to Dry Run is lost. It is tried again every few seconds. If Dry Run was closed, start
        it again and open the address that it prints.
      </NoticeBar>
    </div>
  );
}
