import { useEffect, useRef } from 'react';
import { createCodeEditor } from './code-editor.ts';

/** The code that the question is about, to be read and edited while talking. */
export function CodePane({
  code,
  language,
  onEdit,
  onAdvance,
}: {
  code: string;
  language: 'typescript' | 'python';
  onEdit(code: string): void;
  onAdvance(): void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onEdit, onAdvance });
  latest.current = { onEdit, onAdvance };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor owns the text once it is open
  useEffect(() => {
    if (!place.current) return;
    return createCodeEditor(place.current, {
      code,
      language,
      onEdit: (text) => latest.current.onEdit(text),
      onAdvance: () => latest.current.onAdvance(),
    });
  }, [language]);

  return (
    <section aria-label="Code" className="flex min-h-96 flex-col roomy:min-h-64">
      <div
        ref={place}
        className="min-h-0 flex-1 overflow-hidden rounded-control border border-line bg-sheet focus-within:border-edge"
      />
      <p className="pt-1.5 text-note text-quiet">
        Esc, then Tab leaves the editor. Edits are kept with your answer.
      </p>
    </section>
  );
}
