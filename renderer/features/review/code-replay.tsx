import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Player } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { changedLines } from './changed-lines.ts';
import { CodeLines } from './code-lines.tsx';
import { type CodeVersions, versionAt } from './code-versions.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** The code as it was at the moment that is heard: what is the user's in it, and what they had just changed. */
export function CodeReplay({ player, code }: { player: Player; code: CodeVersions }) {
  const { versions, language } = code;
  const index = useStore(player.store, (state) => versionAt(code, state.timeMs));
  const pane = useRef<HTMLPreElement>(null);
  const now = versions[index];
  const { changed, fresh } = useMemo(() => {
    const text = versions[index]?.text ?? '';
    return {
      changed: changedLines(versions[0]?.text ?? '', text),
      fresh: index === 0 ? NOTHING : changedLines(versions[index - 1]?.text ?? '', text),
    };
  }, [versions, index]);

  // Only the pane scrolls: the page stays where it is read.
  useEffect(() => {
    const line = pane.current?.querySelector<HTMLElement>('[data-fresh]');
    if (!pane.current || !line || index === 0) return;
    const { scrollTop, clientHeight } = pane.current;
    const isSeen =
      line.offsetTop >= scrollTop && line.offsetTop + line.offsetHeight <= scrollTop + clientHeight;
    if (!isSeen) pane.current.scrollTop = line.offsetTop - clientHeight / 3;
  }, [index]);

  if (!now) return null;
  return (
    <section aria-label="Code as it was" className="mt-3">
      <p className="tabular text-note text-quiet">
        {index === 0
          ? 'The code before your first change'
          : `The code from ${clockText(samplesToMs(now.atSample))} on, change ${index} of ${versions.length - 1}`}
      </p>
      <pre
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative mt-1.5 max-h-[30vh] overflow-auto rounded-control border border-line bg-sheet py-2 font-mono text-note"
      >
        <CodeLines code={now.text} language={language} changed={changed} fresh={fresh} />
      </pre>
    </section>
  );
}
