import { CircleAlert, CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Delayed } from '#renderer/ui/delayed.tsx';
import type { Check } from '#shared/contract/app.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import { withBrowserMicrophone } from './browser-microphone.ts';

const signs = {
  ok: { Sign: CircleCheck, name: 'In place', className: 'text-accent' },
  warning: { Sign: CircleAlert, name: 'Worth a look', className: 'text-care' },
  failed: { Sign: CircleX, name: 'Not well', className: 'text-care' },
  unknown: { Sign: CircleHelp, name: 'Not known', className: 'text-quiet' },
} as const;

function CheckLine({ check }: { check: Check }) {
  const { Sign, name, className } = signs[check.status];
  return (
    <li className="flex gap-3 py-1.5">
      <Sign aria-label={name} role="img" className={`mt-[3px] size-4.5 shrink-0 ${className}`} />
      <div className="min-w-0">
        {check.label}
        <p className="text-note text-quiet">{check.detail}</p>
      </div>
    </li>
  );
}

/** What the doctor finds. It tries the speech engine, so it runs when asked, not whenever the page opens. */
export function Doctor() {
  const transport = useTransport();
  const [checks, setChecks] = useState<readonly Check[] | null>(null);
  const [error, setError] = useState<WireError | null>(null);

  const [looking, setLooking] = useState(false);

  const look = async () => {
    setLooking(true);
    try {
      const { checks } = await transport.call('app.doctor', {});
      setChecks(await withBrowserMicrophone(checks));
      setError(null);
    } catch (thrown) {
      setError(toWireError(thrown));
    }
    setLooking(false);
  };

  return (
    <>
      {error && <p className="text-quiet">{error.message}</p>}
      {checks && !error && (
        <ul className="-mt-1.5">
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
      )}
      <div className="flex items-center gap-4">
        <Button disabled={looking} onClick={() => void look()}>
          {checks || error ? 'Check again' : 'Run the checks'}
        </Button>
        {looking && (
          <Delayed>
            <p role="status" className="animate-appear text-quiet">
              Looking, and transcribing a second of sound …
            </p>
          </Delayed>
        )}
      </div>
    </>
  );
}
