import { Shuffle } from 'lucide-react';
import { useStore } from 'zustand';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { kindNames, levelNames, stageNames } from '#renderer/ui/stage-names.ts';
import { minutesText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import { asAsked } from '#shared/practice/formats.ts';

/** A part of the loop before it begins: what will be asked, for how long, and another question for it. */
export function PlannedPart({
  position,
  question,
  onSwap,
}: {
  position: number;
  question: BankQuestion;
  onSwap(): void;
}) {
  const { settings } = useStores();
  const minutes = useStore(settings, (state) => state.settings.formats[question.kind] ?? null);
  const { answerMinutes } = asAsked(question, minutes);
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-t py-4">
      <span aria-hidden="true" className="tabular text-faint leading-7">
        {position + 1}
      </span>
      <div className="min-w-0">
        <p className="text-note text-quiet">
          {stageNames[question.stage]} · {kindNames[question.kind]} · {levelNames[question.level]} ·{' '}
          {minutesText(answerMinutes)}
        </p>
        <h2 className="font-serif text-reading">{question.title}</h2>
        <p className="text-quiet">{question.rehearses}</p>
      </div>
      <Button tone="plain" aria-label={`Another question for part ${position + 1}`} onClick={onSwap}>
        <Shuffle aria-hidden="true" className="size-4" />
        Another
      </Button>
    </li>
  );
}
