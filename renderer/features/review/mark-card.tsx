import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { reasonOf } from '#shared/report/reasons.ts';
import type { Flag } from '#shared/report/report.ts';
import { withoutEndMark } from '#shared/transcript/transcript.ts';
import { markName } from './correction-text.ts';
import { Why } from './why.tsx';
import { WhyToggle } from './why-toggle.tsx';

const isSound = (flag: Flag) => flag.wordRange === null && flag.kind === 'filler';

/** What a mark is called, for those who do not see it. */
export function markTitle(flag: Flag): string {
  const name = reasonOf(flag.rule)?.name ?? markName(flag.kind);
  if (flag.certainty === 'suspected') return 'A sound that may be a filler';
  return flag.text === '' ? name : `${name}: “${withoutEndMark(flag.text)}”`;
}

/** What a mark is, why it is there, and the ways to say that it is otherwise. */
export function MarkCard({
  flag,
  onDismiss,
  onConfirm,
  onEdit,
}: {
  flag: Flag;
  onDismiss(): void;
  onConfirm(): void;
  onEdit(): void;
}) {
  const [whyShown, setWhyShown] = useState(false);
  const suspected = flag.certainty === 'suspected';
  return (
    <>
      <p>{markTitle(flag)}</p>
      {suspected && <p className="text-note text-quiet">It does not count until you say so.</p>}
      <div className="-ml-2 mt-1.5 flex flex-wrap gap-1">
        {suspected && (
          <Button tone="plain" className="h-8! px-2!" onClick={onConfirm}>
            It was one <Kbd>Y</Kbd>
          </Button>
        )}
        <Button tone="plain" className="h-8! px-2!" onClick={onDismiss}>
          {isSound(flag) ? 'No filler' : `Not ${markName(flag.kind)}`} <Kbd>D</Kbd>
        </Button>
        {flag.wordRange && (
          <Button tone="plain" className="h-8! px-2!" onClick={onEdit}>
            Misheard <Kbd>E</Kbd>
          </Button>
        )}
        <WhyToggle shown={whyShown} onToggle={() => setWhyShown((shown) => !shown)} />
      </div>
      {whyShown && (
        <div className="mt-2 border-line border-t pt-2 text-note text-quiet">
          <Why rule={flag.rule} words={flag.text && `“${flag.text}”`} />
        </div>
      )}
    </>
  );
}
