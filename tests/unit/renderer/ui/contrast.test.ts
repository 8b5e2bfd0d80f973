import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const number = '([\\d.]+)';
const oklch = `oklch\\(${number} ${number} ${number}\\)`;
const tokens = new Map(
  [...css.matchAll(new RegExp(`--color-([\\w-]+): light-dark\\(${oklch}, ${oklch}\\)`, 'g'))].map((m) => {
    const [l1, c1, h1, l2, c2, h2] = m.slice(2).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return [m[1] ?? '', { light: [l1, c1, h1] as Oklch, dark: [l2, c2, h2] as Oklch }];
  }),
);

/** WCAG's relative luminance. Matrices: https://bottosson.github.io/posts/oklab/ */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? [0, 0, 0]))
    .sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

const grounds = ['desk', 'paper', 'sheet'];
const pairs: readonly (readonly [text: string, grounds: readonly string[], least: number])[] = [
  // A transcript is read for minutes.
  ['ink', [...grounds, 'hover', 'accent-wash', 'care-wash', 'mark-playing'], 7],
  ['quiet', [...grounds, 'hover', 'accent-wash', 'care-wash'], 4.5],
  ['faint', [...grounds, 'hover'], 4.5],
  ['accent', [...grounds, 'hover', 'accent-wash', 'care-wash'], 4.5],
  ['accent-strong', [...grounds, 'hover'], 4.5],
  ['care', [...grounds, 'hover', 'care-wash'], 4.5],
  ['on-fill', ['fill', 'fill-strong'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['on-recording', ['recording'], 4.5],
  // What is no text: controls' edges, and marks, which are told apart by shape.
  ['edge', grounds, 3],
  ['recording', grounds, 3],
  ['mark-filler', ['paper', 'sheet'], 3],
  ['mark-repeat', ['paper', 'sheet'], 3],
  ['mark-hedge', ['paper', 'sheet'], 3],
  ['mark-evidence', ['paper', 'sheet'], 3],
];

describe.each(['light', 'dark'] as const)('colours in the %s', (theme) => {
  it.each(pairs.flatMap(([text, on, least]) => on.map((ground) => [text, ground, least] as const)))(
    '%s on %s is at least %d:1',
    (text, ground, least) => {
      expect(tokens.has(text) && tokens.has(ground)).toBe(true);
      expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(least);
    },
  );
});
