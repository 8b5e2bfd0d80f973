/** A number in words or figures, `length` words long, as figures: “250”, “10,000”, “1.5 million”. */
export interface SpokenNumber {
  readonly length: number;
  readonly text: string;
  readonly value: number;
}

const list = (words: string): readonly string[] => words.split(' ');
const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const GREAT: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** What three figures in a row are said for: “four twenty nine”, “five oh three”. */
const STATUS = /^(?:20[014]|30[1247]|40[013459]|41[0-8]|42[29]|50[0234])$/;

const ones = new Map(ONES.map((word, value) => [word, value] as const));
const tens = new Map(TENS.map((word, i) => [word, (i + 2) * 10] as const));

/** The number below a hundred that begins at `at`: “five”, “ninety nine”. */
function belowHundred(words: readonly string[], at: number): { value: number; length: number } | null {
  const ten = tens.get(words[at] ?? '');
  if (ten !== undefined) {
    const one = ones.get(words[at + 1] ?? '');
    return one && one < 10 ? { value: ten + one, length: 2 } : { value: ten, length: 1 };
  }
  const one = ones.get(words[at] ?? '');
  return one === undefined ? null : { value: one, length: 1 };
}

/** The same below a thousand: “two hundred and fifty”. */
function belowThousand(words: readonly string[], at: number): { value: number; length: number } | null {
  const first =
    words[at] === 'a' && words[at + 1] === 'hundred' ? { value: 1, length: 1 } : belowHundred(words, at);
  if (!first || words[at + first.length] !== 'hundred' || first.value === 0) return first;
  const hundreds = { value: first.value * 100, length: first.length + 1 };
  const and = words[at + hundreds.length] === 'and' ? 1 : 0;
  const rest = belowHundred(words, at + hundreds.length + and);
  if (!rest || rest.value === 0) return hundreds;
  return { value: hundreds.value + rest.value, length: hundreds.length + and + rest.length };
}

/** Figures one by one or two by two, as codes and years are said: “five oh three”, “twenty twenty four”. */
function inFigures(words: readonly string[], at: number): SpokenNumber | null {
  const one = ones.get(words[at] ?? '');
  const zero = /^(oh|o|zero)$/.test(words[at + 1] ?? '');
  const last = ones.get(words[at + 2] ?? '');
  if (one && one < 10 && zero && last !== undefined && last < 10 && STATUS.test(`${one}0${last}`)) {
    return { length: 3, text: `${one}0${last}`, value: one * 100 + last };
  }
  const first = belowHundred(words, at);
  const second = first && belowHundred(words, at + first.length);
  if (!first || !second || second.value < 10) return null;
  const text = `${first.value}${second.value}`;
  const isYear = /^(?:19[5-9]\d|20[1-4]\d)$/.test(text);
  if (!isYear && !(first.value < 10 && STATUS.test(text))) return null;
  return { length: first.length + second.length, text, value: Number(text) };
}

/** Figures after the point, each said alone or all as one: “point nine nine”, “point ninety nine”. */
function decimals(words: readonly string[], at: number): { text: string; length: number } | null {
  if (words[at] !== 'point') return null;
  let text = '';
  let length = 1;
  for (;;) {
    const part = belowHundred(words, at + length);
    if (!part) break;
    text += String(part.value);
    length += part.length;
  }
  return text === '' ? null : { text, length };
}

/** A number with its thousands apart: 10,000. */
function inGroups(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The number in words that begins at `at`; null without one. `words` are bare and of one clause. */
export function spokenNumber(words: readonly string[], at: number): SpokenNumber | null {
  const code = inFigures(words, at);
  if (code) return code;
  let value = 0;
  let length = 0;
  let below = Number.POSITIVE_INFINITY;
  for (;;) {
    const and = length > 0 && words[at + length] === 'and' ? 1 : 0;
    const next = at + length + and;
    const part =
      words[next] === 'a' && words[next + 1] && GREAT[words[next + 1] ?? '']
        ? { value: 1, length: 1 }
        : belowThousand(words, next);
    if (!part) break;
    const fraction = decimals(words, next + part.length);
    const half = words.slice(next + part.length, next + part.length + 3).join(' ') === 'and a half';
    if (length === 0 && (fraction || half)) {
      const text = `${part.value}.${fraction?.text ?? '5'}`;
      return scaled(text, part.length + (fraction?.length ?? 3), words, at);
    }
    const great = GREAT[words[next + part.length] ?? ''];
    if (length > 0 && (great ?? 1) >= below) break;
    if (and === 1 && great !== undefined) break;
    value += part.value * (great ?? 1);
    length += and + part.length + (great ? 1 : 0);
    below = great ?? 1;
    if (!great) break;
  }
  if (length === 0) return null;
  const great = value >= 1e9 ? 1e9 : 1e6;
  const name = great === 1e9 ? 'billion' : 'million';
  const text = value >= great && value % (great / 10) === 0 ? `${value / great} ${name}` : inGroups(value);
  return { length, text, value };
}

function scaled(text: string, length: number, words: readonly string[], at: number): SpokenNumber {
  const great = words[at + length] ?? '';
  const factor = GREAT[great];
  if (factor === undefined) return { length, text, value: Number(text) };
  const value = Number(text) * factor;
  return { length: length + 1, value, text: factor === 1e3 ? inGroups(value) : `${text} ${great}` };
}
