import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { dayText } from '#renderer/ui/time-text.ts';
import { understoodText } from '#shared/voice-check/understood-text.ts';
import type { VoiceCheckResult } from '#shared/voice-check/voice-check.ts';

/** What the last voice check found, and the way to another one. */
export function VoiceCheckSettings() {
  const transport = useTransport();
  const [last, setLast] = useState<VoiceCheckResult | null>(null);
  useEffect(() => {
    let here = true;
    // Without the last result there is still the way to a new one.
    transport.call('voiceCheck.last', {}).then(
      ({ result }) => here && setLast(result),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [transport]);

  return (
    <>
      {last && (
        <ul className="tabular">
          {last.readings.map((reading) => (
            <li key={reading.engine}>{understoodText(last.readings, reading, reading.name)}</li>
          ))}
          <li className="text-note text-quiet">
            {dayText(last.at, new Date())}
            {last.device && `, ${last.device}`}
          </li>
        </ul>
      )}
      <Button asChild>
        <Link href="/voice-check?from=settings">{last ? 'Check again' : 'Check how you are understood'}</Link>
      </Button>
    </>
  );
}
