import { changedLines } from './changed-lines.ts';
import { CodeLines } from './code-lines.tsx';
import type { CodeVersions } from './code-versions.ts';

/** The exhibit as the user left it, with a bar beside the lines that are theirs. */
export function OwnCode({
  code,
  original,
  language,
}: {
  code: string;
  original: string;
  language: CodeVersions['language'];
}) {
  const changed = changedLines(original, code);
  return (
    <details className="mb-12 rounded-sheet border border-line bg-sheet">
      <summary className="rounded-sheet px-5 py-3 hover:bg-hover">
        Your code
        <span className="tabular ml-3 text-note text-quiet">
          {changed.size === 0
            ? 'unchanged'
            : `${changed.size} ${changed.size === 1 ? 'line' : 'lines'} changed`}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto border-line border-t py-3 font-mono text-note">
        <CodeLines code={code} language={language} changed={changed} />
      </pre>
    </details>
  );
}
