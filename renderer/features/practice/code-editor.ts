import { editor, KeyCode, KeyMod } from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/languages/definitions/python/register.js';
import 'monaco-editor/languages/definitions/typescript/register.js';
import { watchEditorTheme } from './code-theme.ts';

// Same-origin module workers, as the content security policy asks for.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export interface CodeEditorOptions {
  readonly code: string;
  readonly language: 'typescript' | 'python';
  readonly onEdit: (code: string) => void;
  /** Ctrl or Command with Enter, which here would otherwise insert a line. */
  readonly onAdvance: () => void;
}

/**
 * An editor in `place`, without completion or diagnostics: the bug is to be found by reading. Returns what
 * takes it away again.
 */
export function createCodeEditor(place: HTMLElement, options: CodeEditorOptions): () => void {
  const endTheme = watchEditorTheme();
  const pane = editor.create(place, {
    value: options.code,
    language: options.language,
    ariaLabel: 'Code of the question',
    automaticLayout: true,
    // A textarea, which the window's shortcuts know as a field.
    editContext: false,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
    fontSize: 13,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    padding: { top: 12, bottom: 12 },
    renderLineHighlight: 'none',
    renderFinalNewline: 'off',
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    scrollBeyondLastLine: false,
    tabSize: options.language === 'python' ? 4 : 2,
    quickSuggestions: false,
    suggestOnTriggerCharacters: false,
    wordBasedSuggestions: 'off',
    parameterHints: { enabled: false },
    contextmenu: false,
    links: false,
    occurrencesHighlight: 'off',
    wordWrap: 'on',
    wrappingIndent: 'deepIndent',
    unicodeHighlight: { ambiguousCharacters: false },
  });
  // Colours mean something here; how deep a bracket lies does not need one.
  pane.getModel()?.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  const parts = [
    pane,
    pane.onDidChangeModelContent(() => options.onEdit(pane.getValue())),
    // Esc gives Tab back to the page until the editor was left or typed in.
    pane.onKeyDown((event) => {
      if (event.keyCode === KeyCode.Escape) pane.updateOptions({ tabFocusMode: true });
      else if (event.keyCode !== KeyCode.Tab && event.keyCode !== KeyCode.Shift) {
        pane.updateOptions({ tabFocusMode: false });
      }
    }),
    pane.onDidBlurEditorWidget(() => pane.updateOptions({ tabFocusMode: false })),
  ];
  pane.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, options.onAdvance);

  return () => {
    const model = pane.getModel();
    for (const part of parts) part.dispose();
    model?.dispose();
    endTheme();
  };
}
