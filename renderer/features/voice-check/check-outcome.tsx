import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import type { ModelInfo } from '#shared/contract/models.ts';
import { assessVoiceCheck } from '#shared/voice-check/assess.ts';
import { understoodText } from '#shared/voice-check/understood-text.ts';
import type { VoiceCheckOutcome } from '#shared/voice-check/voice-check.ts';
import { ComparedText, ComparisonLegend } from './compared-text.tsx';
import { SoundFiguresList } from './sound-figures-list.tsx';
import { verdictText } from './verdict-text.ts';

const places = {
  microphone: 'Choose a microphone',
  speech: 'See the speech models',
} as const;

/** What a check found: a verdict on the listener, the texts side by side, and the figures behind it. */
export function CheckOutcome({
  outcome: { result, stretches },
  models,
  back,
  onAgain,
}: {
  outcome: VoiceCheckOutcome;
  models: readonly ModelInfo[];
  /** Where the user came from. */
  back: string;
  onAgain(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the keyboard is gone; its result is what comes next.
  useEffect(() => heading.current?.focus(), []);
  const verdict = assessVoiceCheck({ ...result, models });
  const { title, sentences, leadsTo } = verdictText(verdict, result);
  const compared = verdict.kind !== 'nothing-heard';
  return (
    <section aria-labelledby="verdict" className="animate-appear">
      <h2 id="verdict" ref={heading} tabIndex={-1} className="font-serif text-heading">
        {title}
      </h2>
      <p className="mt-3 max-w-measure">{sentences}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {leadsTo && (
          <Button asChild tone="primary">
            <Link href={`/settings?group=${leadsTo}`}>{places[leadsTo]}</Link>
          </Button>
        )}
        {verdict.kind !== 'fine' && (
          <Button tone={leadsTo ? 'secondary' : 'primary'} onClick={onAgain}>
            Check again
          </Button>
        )}
        <Button asChild tone={verdict.kind !== 'fine' ? 'plain' : leadsTo ? 'secondary' : 'primary'}>
          <Link href={back}>Done</Link>
        </Button>
        {verdict.kind === 'fine' && (
          <Button tone="plain" onClick={onAgain}>
            Check again
          </Button>
        )}
      </div>
      {compared && (
        <div className="mt-10 flex flex-col gap-8">
          {result.readings.map((reading, i) => (
            <section key={reading.engine} aria-label={reading.name} className="border-line border-t pt-6">
              <h3 className="tabular mb-4">
                {understoodText(result.readings, reading, reading.name)}{' '}
                <span className="text-quiet">
                  It took {(reading.tookMs / 1000).toFixed(1)} s for{' '}
                  {Math.round(result.sound.durationMs / 1000)} s.
                </span>
              </h3>
              <ComparedText stretches={stretches[i] ?? []} />
            </section>
          ))}
          <ComparisonLegend />
        </div>
      )}
      <SoundFiguresList sound={result.sound} device={result.device} />
    </section>
  );
}
