import { Button } from '#renderer/ui/button.tsx';

/** Where nothing is missing: the next thing an interviewer would ask, and a way to answer it. */
export function HarderFollowUp({ harder, questionId }: { harder: string | null; questionId: string }) {
  if (harder === null) return null;
  return (
    <section
      aria-labelledby="harder"
      className="mt-5 max-w-measure rounded-sheet border border-line bg-sheet px-5 pt-4 pb-3"
    >
      <h2 id="harder">A harder follow-up</h2>
      <p className="mt-2 font-serif text-reading">{harder}</p>
      <p className="mt-2 text-note text-quiet">
        Answer it in a new try: give your answer in short, and then this.
      </p>
      <div className="mt-3">
        <Button asChild>
          <a href={`#/practice/${questionId}`}>Answer it in a new try</a>
        </Button>
      </div>
    </section>
  );
}
