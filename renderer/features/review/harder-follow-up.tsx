import { Button } from '#renderer/ui/button.tsx';
import { useAfter } from '#renderer/ui/follow-up/after-answer-context.ts';
import { useSpeaking } from './covered.ts';

/** Where nothing is missing: the next thing an interviewer would ask, and a way to answer it. */
export function HarderFollowUp({ harder, questionId }: { harder: string; questionId: string }) {
  const after = useAfter();
  const speaking = useSpeaking();
  return (
    <section
      aria-labelledby="harder"
      className="flex h-full flex-col rounded-sheet border border-line bg-sheet px-5 pt-4 pb-3"
    >
      <h2 id="harder">A harder follow-up</h2>
      <p className="mt-1 text-note text-quiet">
        Nothing was missing, as far as it was heard. So this comes next:
      </p>
      <p className="mt-2 font-serif text-reading">{harder}</p>
      <div className="mt-auto pt-3">
        {after ? (
          <Button disabled={speaking} onClick={() => after.askAbout('harder', null)}>
            Answer it
          </Button>
        ) : (
          <Button asChild>
            <a href={`#/practice/${questionId}`}>Answer it in a new try</a>
          </Button>
        )}
      </div>
    </section>
  );
}
