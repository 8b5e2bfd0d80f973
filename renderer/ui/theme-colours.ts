/**
 * The window's colours for what cannot read CSS variables: canvases and the code editor. `#rrggbb`, as the
 * present theme paints them.
 */
export function themeColours<N extends string>(variables: readonly N[]): Record<N, string> {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('span'));
  const colours = {} as Record<N, string>;
  for (const variable of variables) {
    probe.style.color = `var(${variable})`;
    colours[variable] = canvas ? painted(getComputedStyle(probe).color, canvas) : '#808080';
  }
  probe.remove();
  return colours;
}

function painted(colour: string, canvas: CanvasRenderingContext2D): string {
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the window is dark now, by choice or by the system. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : prefersDark().matches;
}

/** Hears when the window changes between light and dark; returns what ends it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = prefersDark();
  system.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', listener);
  };
}
