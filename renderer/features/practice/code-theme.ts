import { editor } from 'monaco-editor/editor/editor.api.js';

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

/** A CSS colour of the present theme as `#rrggbb`, the only notation that the editor reads. */
function hexOf(variable: string, probe: HTMLElement, canvas: CanvasRenderingContext2D): string {
  probe.style.color = `var(${variable})`;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function applyTheme(): void {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('span'));
  if (canvas) {
    const hex = (variable: string) => hexOf(variable, probe, canvas);
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
    const night = dark || (!document.documentElement.dataset.theme && prefersDark.matches);
    editor.defineTheme(NAME, {
      base: night ? 'vs-dark' : 'vs',
      inherit: false,
      colors: Object.fromEntries(Object.entries(parts).map(([part, variable]) => [part, hex(variable)])),
      rules: Object.entries(tokens).map(([token, variable]) => ({
        token,
        foreground: hex(variable).slice(1),
      })),
    });
    editor.setTheme(NAME);
  }
  probe.remove();
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Gives the editor the window's colours, and again when the window changes between light and dark. */
export function watchEditorTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  prefersDark.addEventListener('change', applyTheme);
  return () => {
    observer.disconnect();
    prefersDark.removeEventListener('change', applyTheme);
  };
}
