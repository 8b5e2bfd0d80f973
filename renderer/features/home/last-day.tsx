import { useEffect, useState } from 'react';
import { useSettings } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { QuestionsForThem } from '#renderer/ui/questions-for-them.tsx';
import type { CallOutput } from '#shared/contract/contract.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import { BestTakes } from './best-takes.tsx';
import { InterviewLine } from './interview-line.tsx';
import { interviewText } from './interview-text.ts';
import { NumbersOfStories } from './numbers-of-stories.tsx';

/** The last day before the interview: nothing new, only what is there already. */
export default function LastDay({ today, quiet }: { today: Date; quiet: boolean }) {
  const transport = useTransport();
  const { interviewDate } = useSettings();
  const [found, setFound] = useState<CallOutput<'interview.lastDay'> | null>(null);
  const [error, setError] = useState<WireError | null>(null);

  useEffect(() => {
    transport.call('interview.lastDay', {}).then(setFound, (thrown) => setError(toWireError(thrown)));
  }, [transport]);

  return (
    <>
      <header>
        <h1 tabIndex={-1} className="max-w-[26ch] font-serif text-display">
          {interviewText(interviewDate, today)}
        </h1>
        <p className="mt-4 max-w-[52ch] text-quiet text-reading">
          Nothing new now. Hear yourself where it went well, have your numbers at hand, and rest.
        </p>
        <div className="mt-4">
          <InterviewLine today={today} said />
        </div>
      </header>
      {error && <NoticeBar tone="care">{error.message}</NoticeBar>}
      {!found && !error && <Loading label="Looking for your best takes" />}
      {found && (
        <>
          <BestTakes takes={found.takes} quiet={quiet} />
          <NumbersOfStories stories={found.stories} />
        </>
      )}
      <section aria-labelledby="for-them" className="border-line border-t pt-6">
        <h2 id="for-them" className="font-serif text-reading">
          Your questions for them
        </h2>
        <div className="mt-3">
          <QuestionsForThem transport={transport} />
        </div>
      </section>
    </>
  );
}
