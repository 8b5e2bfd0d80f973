import { clsx } from 'clsx';
import { changedLines } from './changed-lines.ts';

/** The exhibit as the user left it, with a bar beside the lines that are theirs. */
export function OwnCode({ code, original }: { code: string; original: string }) {
  const changed = changedLines(original, code);
  const lines = code.replace(/\n$/, '').split('\n');
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
        {lines.map((line, index) => (
          <code
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            key={index}
            className={clsx(
              'block min-h-5 whitespace-pre border-l-[3px] pr-5',
              changed.has(index) ? 'border-mark-evidence' : 'border-transparent',
            )}
          >
            <span
              aria-hidden="true"
              className="tabular mr-4 inline-block w-10 select-none text-right text-faint"
            >
              {index + 1}
            </span>
            {changed.has(index) && <span className="sr-only">changed: </span>}
            {line}
          </code>
        ))}
      </pre>
    </details>
  );
}
