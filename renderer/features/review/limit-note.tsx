import { useState } from 'react';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import type { Limit } from '#shared/report/report.ts';
import { Why } from './why.tsx';
import { WhyToggle } from './why-toggle.tsx';

/** Why an answer is judged in part only, and on request the rule behind it. */
export function LimitNote({ limit }: { limit: Limit }) {
  const [whyShown, setWhyShown] = useState(false);
  return (
    <NoticeBar action={<WhyToggle shown={whyShown} onToggle={() => setWhyShown((shown) => !shown)} />}>
      {limit.message}
      {whyShown && (
        <div className="mt-2 text-note text-quiet">
          <Why rule={limit.rule} />
        </div>
      )}
    </NoticeBar>
  );
}
