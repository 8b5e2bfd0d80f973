/** A quiet line where a correction of the user's made something otherwise. */
export function ChangedNote({ shown }: { shown: boolean }) {
  return shown && <p className="text-note text-quiet italic">Your correction changed this.</p>;
}
