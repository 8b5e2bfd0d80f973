import './asset-path.ts';
import '@excalidraw/excalidraw/index.css';
import './board.css';
import { Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI, ExcalidrawInitialDataState } from '@excalidraw/excalidraw/types';
import { useEffect, useRef, useState } from 'react';
import { isDark, onThemeChange } from '#renderer/ui/theme-colours.ts';
import { sceneText, shapesOf } from '#shared/board/scene.ts';

type Shapes = NonNullable<ExcalidrawInitialDataState['elements']>;

/** Shapes of ours are those of the library, which mends what it does not know. */
const shapesIn = (text: string | null) => shapesOf(text) as unknown as Shapes;

function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => onThemeChange(() => setDark(isDark())), []);
  return dark;
}

/**
 * The scratch board: boxes, arrows and words. `text` is the board to begin with; where `onDraw` is missing it only
 * shows, and follows `text`.
 */
export function BoardCanvas({ text, onDraw }: { text: string | null; onDraw?: (text: string) => void }) {
  const dark = useDark();
  const [first] = useState(() => shapesIn(text));
  const api = useRef<ExcalidrawImperativeAPI | null>(null);
  const drawn = useRef(sceneText(shapesOf(text)));

  useEffect(() => {
    if (onDraw || !api.current) return;
    api.current.updateScene({ elements: shapesIn(text) });
    api.current.scrollToContent(undefined, { fitToContent: true });
  }, [text, onDraw]);

  return (
    // Letters choose tools here, so the window's own keys wait outside.
    <div data-keys="own" className="board h-full min-h-0">
      <Excalidraw
        excalidrawAPI={(given) => {
          api.current = given;
        }}
        initialData={{ elements: first, scrollToContent: true, appState: { currentItemRoughness: 0 } }}
        theme={dark ? 'dark' : 'light'}
        viewModeEnabled={!onDraw}
        zenModeEnabled={!onDraw}
        aiEnabled={false}
        validateEmbeddable={false}
        UIOptions={{
          canvasActions: {
            export: false,
            loadScene: false,
            saveToActiveFile: false,
            saveAsImage: false,
            toggleTheme: false,
            changeViewBackgroundColor: false,
          },
          tools: { image: false },
        }}
        {...(onDraw && {
          onChange: (elements) => {
            const next = sceneText(elements);
            if (next === drawn.current) return;
            drawn.current = next;
            onDraw(next);
          },
        })}
      />
    </div>
  );
}
