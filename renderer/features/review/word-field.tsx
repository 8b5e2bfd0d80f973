import { type FormEvent, useId, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';

/** A small field for what was really said, in the place of misheard words. */
export function WordField({
  heard,
  shown,
  onSave,
  onClose,
}: {
  /** What the recogniser printed. */
  heard: string;
  /** What stands there now. */
  shown: string;
  onSave(to: string): void;
  onClose(): void;
}) {
  const [to, setTo] = useState(shown);
  const id = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const said = to.trim();
    if (said !== '' && said !== shown) onSave(said);
    else onClose();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-note text-quiet">
        You said (heard: “{heard}”)
      </label>
      <div className="flex items-center gap-1.5">
        <input
          id={id}
          // The field was asked for by a key or a double click.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          onFocus={(event) => event.target.select()}
          value={to}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTo(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-paper px-2.5 font-serif"
        />
        <Button type="submit">Save</Button>
        <Button tone="plain" className="px-2!" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
