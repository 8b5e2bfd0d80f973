import { editor } from 'monaco-editor/editor/editor.api.js';
import { isDark, onThemeChange, themeColours } from '#renderer/ui/theme-colours.ts';

const NAME = 'dry-run';
/** What of the window's colours the editor's parts take. */
const parts = {
  'editor.background': '--color-sheet',
  'editor.foreground': '--color-ink',
  'editorLineNumber.foreground': '--color-faint',
  'editorLineNumber.activeForeground': '--color-quiet',
  'editorCursor.foreground': '--color-accent',
  'editor.selectionBackground': '--color-mark-playing',
  'editor.inactiveSelectionBackground': '--color-hover',
  'editorIndentGuide.background1': '--color-line',
  'editorWidget.background': '--color-paper',
  'editorWidget.border': '--color-line',
  'editorBracketMatch.border': '--color-edge',
  'editorBracketMatch.background': '--color-hover',
  'scrollbarSlider.background': '--color-line',
  'scrollbarSlider.hoverBackground': '--color-edge',
  'scrollbarSlider.activeBackground': '--color-edge',
  'input.background': '--color-sheet',
  'input.foreground': '--color-ink',
  focusBorder: '--color-accent',
} as const;

/** Four colours are enough to read by: words of the language, text, notes, and everything else. */
const tokens = {
  keyword: '--color-accent',
  string: '--color-care',
  number: '--color-care',
  regexp: '--color-care',
  comment: '--color-faint',
  '': '--color-ink',
} as const;

function applyTheme(): void {
  const colours = themeColours([...Object.values(parts), ...Object.values(tokens)]);
  editor.defineTheme(NAME, {
    base: isDark() ? 'vs-dark' : 'vs',
    inherit: false,
    colors: Object.fromEntries(Object.entries(parts).map(([part, variable]) => [part, colours[variable]])),
    rules: Object.entries(tokens).map(([token, variable]) => ({
      token,
      foreground: colours[variable].slice(1),
    })),
  });
  editor.setTheme(NAME);
}

/** Gives the editor the window's colours, and again when the window changes between light and dark. */
export function watchEditorTheme(): () => void {
  applyTheme();
  return onThemeChange(applyTheme);
}
