import { clsx } from 'clsx';
import { memo, useMemo } from 'react';
import { type CodeToken, codeTokens } from './code-tokens.ts';
import type { CodeVersions } from './code-versions.ts';

const colours: Record<CodeToken['kind'], string | undefined> = {
  comment: 'text-quiet italic',
  string: 'text-care',
  keyword: 'text-accent',
  plain: undefined,
};

/** Code to read: numbered, with a bar beside the lines that are the user's, and a ground under the last edit. */
export const CodeLines = memo(function CodeLines({
  code,
  language,
  changed,
  fresh,
}: {
  code: string;
  language: CodeVersions['language'];
  /** Lines that are not as they were handed over, by their index. */
  changed: ReadonlySet<number>;
  /** Lines that were changed just now. */
  fresh?: ReadonlySet<number> | undefined;
}) {
  const lines = useMemo(() => codeTokens(code.replace(/\n$/, ''), language), [code, language]);
  return lines.map((tokens, index) => (
    <code
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
      key={index}
      data-fresh={fresh?.has(index) ? '' : undefined}
      className={clsx(
        'block min-h-5 whitespace-pre border-l-[3px] pr-5 leading-5',
        changed.has(index) ? 'border-mark-evidence' : 'border-transparent',
        fresh?.has(index) && 'bg-mark-playing',
      )}
    >
      <span aria-hidden="true" className="tabular mr-4 inline-block w-10 select-none text-right text-faint">
        {index + 1}
      </span>
      {changed.has(index) && <span className="sr-only">changed: </span>}
      {tokens.map(({ text, kind }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor have tokens
        <span key={at} className={colours[kind]}>
          {text}
        </span>
      ))}
    </code>
  ));
});
