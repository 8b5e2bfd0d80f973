import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import type { Limit } from '#shared/report/report.ts';
import { Why } from './why.tsx';

/** Why an answer is judged in part only, and on request the rule behind it. */
export function LimitNote({ limit }: { limit: Limit }) {
  const [whyShown, setWhyShown] = useState(false);
  return (
    <NoticeBar
      action={
        <Button
          tone="plain"
          className="h-8! px-2!"
          aria-expanded={whyShown}
          onClick={() => setWhyShown((shown) => !shown)}
        >
          Why
        </Button>
      }
    >
      {limit.message}
      {whyShown && (
        <div className="mt-2 text-note text-quiet">
          <Why rule={limit.rule} />
        </div>
      )}
    </NoticeBar>
  );
}
