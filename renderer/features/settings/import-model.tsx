import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';

/** Takes a model file of the user's own: with the system's dialog where there is one, else by its path. */
export function ImportModel({
  canPick,
  onImport,
}: {
  canPick: boolean;
  /** Resolves with whether a model was imported. */
  onImport(path?: string): Promise<boolean>;
}) {
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);

  const take = async (file?: string) => {
    setBusy(true);
    if (await onImport(file)) setPath('');
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void take(path.trim());
  };

  if (canPick) {
    return (
      <Button disabled={busy} onClick={() => void take()}>
        Import a model file …
      </Button>
    );
  }
  return (
    <form onSubmit={submit} className="flex w-full flex-wrap items-end gap-2">
      <label className="min-w-0 flex-1 basis-64">
        <span className="text-note text-quiet">A ggml model file of your own</span>
        <input
          type="text"
          value={path}
          spellCheck={false}
          autoComplete="off"
          placeholder="/home/you/ggml-base.en.bin"
          onChange={(event) => setPath(event.target.value)}
          className="mt-1 h-9 w-full rounded-control border border-edge bg-sheet px-3 placeholder:text-faint"
        />
      </label>
      <Button type="submit" disabled={busy || path.trim() === ''}>
        Import
      </Button>
    </form>
  );
}
