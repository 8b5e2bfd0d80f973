import { Link } from 'wouter';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { levelNames, stageNames } from '#renderer/ui/stage-names.ts';
import { minutesText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';

/**
 * Tonight's question with its reason, and the one button of this screen: it goes straight to the preparation, so that
 * the next press is the first word.
 */
export function NextStepPanel({
  question,
  reason,
  first,
  quiet,
}: {
  question: BankQuestion;
  reason: string;
  first: boolean;
  /** Something else on the screen is to be done first. */
  quiet: boolean;
}) {
  const { settings } = useStores();
  const welcome = () => {
    if (!settings.getState().settings.welcomed)
      void settings
        .getState()
        .change({ welcomed: true })
        .catch(() => {});
  };
  return (
    <section className="flex flex-col items-start">
      {first ? (
        <>
          <h1 tabIndex={-1} className="max-w-[22ch] font-serif text-display">
            Say your answer aloud. Then read what you said.
          </h1>
          <p className="mt-4 max-w-[52ch] text-quiet text-reading">
            Pick a question and answer it against the clock. You get back a transcript you can play: the
            fillers where you said them, and the points that were not heard.
          </p>
          <p className="mt-8 text-quiet">
            {reason} <span className="font-serif text-ink">{question.title}</span>
          </p>
        </>
      ) : (
        <>
          <p className="text-quiet">{reason}</p>
          <h1 tabIndex={-1} className="mt-3 max-w-[22ch] font-serif text-display">
            {question.title}
          </h1>
          <p className="mt-3 text-quiet">
            {stageNames[question.stage]} · {levelNames[question.level]}
          </p>
          <p className="mt-4 max-w-[56ch]">{question.rehearses}</p>
        </>
      )}
      <div className={first ? 'mt-3 flex items-center gap-3' : 'mt-8 flex items-center gap-3'}>
        <Button asChild size="large" tone={quiet ? 'secondary' : 'primary'}>
          <Link href={`/practice/${question.id}?begin`} onClick={welcome}>
            {minutesText(question.answerMinutes)}: start
          </Link>
        </Button>
        <Button asChild size="large" tone="plain">
          <Link href={`/bank/${question.id}`}>Choose another</Link>
        </Button>
      </div>
    </section>
  );
}
