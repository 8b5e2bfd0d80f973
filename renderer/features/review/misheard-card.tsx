import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import type { ReadTerm } from './misheard.ts';

/** What was heard where a term stands, and the ways to say that it is otherwise. */
export function MisheardCard({
  term: { term, heard },
  onSetBack,
  onEdit,
}: {
  term: ReadTerm;
  onSetBack(): void;
  onEdit(): void;
}) {
  return (
    <>
      <p>Heard as “{heard}”</p>
      <p className="text-note text-quiet">“{term}” is a term of the trade that sounds like it.</p>
      <div className="-ml-2 mt-1.5 flex flex-wrap gap-1">
        <Button tone="plain" className="h-8! px-2!" onClick={onSetBack}>
          Set back <Kbd>D</Kbd>
        </Button>
        <Button tone="plain" className="h-8! px-2!" onClick={onEdit}>
          Something else <Kbd>E</Kbd>
        </Button>
      </div>
    </>
  );
}
