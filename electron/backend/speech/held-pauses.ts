import { bareWord } from '#shared/transcript/tokens.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import type { Hearing } from './hearing.ts';
import { isPause } from './merge-filled-pauses.ts';
import type { Steadiness } from './steady-sounds.ts';

/** A sound between pauses on the timeline, with the silence (milliseconds) before and behind it. */
export interface HeldSound extends SoundSpan, Steadiness {
  before: number;
  after: number;
}

/** What a sound has to be: milliseconds of silence on each side and on both together, of length; see Steadiness. */
interface Measures {
  pause: number;
  bothPauses: number;
  shortest: number;
  longest: number;
  voiced: number;
  change: number;
  range: number;
}

/**
 * A filled pause is a voice that holds one vowel or hum: little movement of pitch and of the spectrum (Goto, Itou
 * and Hayamizu 1999). How little is enough depends on what the recogniser prints for it:
 *
 * - `nothing`: nothing that it is sure of where the stretch is decoded alone.
 * - `hum`: the same between long pauses, where a word would have been read: even where the lips close on the way.
 * - `shortWord`: at most one short word that is mostly a vowel. Nobody pauses on both sides of "a", nor holds "but".
 *   Longer than 0.6 s it may be a word that is drawn out.
 * - `favoured`: in one decoding at least, one word that is a filled pause, if only for the bias.
 * - `spanned`: in one decoding, a filled pause that is as long as the sound itself.
 *
 * The numbers were chosen on recordings of a development set (read, learners' and spontaneous speech, noise and
 * synthetic voices). On voices of flite and espeak-ng these measures do not tell a lone "um" from a lone "two":
 * what they find is only suspected.
 */
const HELD = {
  nothing: {
    pause: 100,
    bothPauses: 200,
    shortest: 160,
    longest: 1_200,
    voiced: 0.7,
    change: 0.85,
    range: 3,
  },
  hum: { pause: 200, bothPauses: 400, shortest: 160, longest: 1_200, voiced: 0.8, change: 1.5, range: 3.5 },
  shortWord: {
    pause: 60,
    bothPauses: 180,
    shortest: 160,
    longest: 600,
    voiced: 0.8,
    change: 0.95,
    range: 3.5,
  },
  favoured: {
    pause: 80,
    bothPauses: 160,
    shortest: 140,
    longest: 1_200,
    voiced: 0.8,
    change: 1.05,
    range: 3.5,
  },
  spanned: {
    pause: 80,
    bothPauses: 160,
    shortest: 160,
    longest: 1_600,
    voiced: 0.8,
    change: Infinity,
    range: Infinity,
  },
} satisfies Record<string, Measures>;

/** The stretch decoded alone is sure of a word with this probability; less sure than the other it only guesses. */
const SURE_WORD = 0.7;
const GUESS = 0.5;
/** A word takes a sound for itself that shares this part of the shorter of them. */
const SHARED = 0.3;
/** A filled pause spans a sound that covers this much of it and is at most so much longer. */
const SPANS = { cover: 0.8, longer: 1.3 };
/** What recognisers print for a held vowel or hum. */
const SHORT_WORDS = new Set('a ah an and are at but er her i in of on or per the uh um'.split(' '));

/**
 * Whether a sound between pauses may be a filled pause, by how steady it is and what hearings of the piece printed
 * there; the last of them is that of each stretch alone.
 */
export function mayBePause(sound: HeldSound, hearings: readonly Hearing[]): boolean {
  const printed = hearings.map(({ words }) => words.filter((word) => claims(word, sound)));
  const alone = printed.at(-1) ?? [];
  const surest = Math.max(0, ...alone.map((word) => word.confidence ?? 0));
  const pauses = printed.flat().filter(isPause);
  const isOneWord = printed.every((words) => words.length <= 1);
  return (
    (surest <= SURE_WORD && fits(sound, HELD.nothing)) ||
    (surest <= GUESS && fits(sound, HELD.hum)) ||
    (isOneWord && printed.flat().every(isShort) && fits(sound, HELD.shortWord)) ||
    (isOneWord && pauses.length > 0 && fits(sound, HELD.favoured)) ||
    (pauses.some((word) => spans(word, sound)) && fits(sound, HELD.spanned))
  );
}

function fits(sound: HeldSound, held: Measures): boolean {
  const length = lengthOf(sound);
  return (
    Math.min(sound.before, sound.after) >= held.pause &&
    sound.before + sound.after >= held.bothPauses &&
    length >= held.shortest &&
    length <= held.longest &&
    sound.voiced >= held.voiced &&
    sound.change <= held.change &&
    sound.range <= held.range
  );
}

const isShort = (word: Word): boolean => SHORT_WORDS.has(bareWord(word.text));
const lengthOf = (span: SoundSpan): number => span.endMs - span.startMs;
const spanOf = ({ startMs, endMs }: Word): SoundSpan => ({ startMs: startMs!, endMs: endMs! });
const shared = (a: SoundSpan, b: SoundSpan): number =>
  Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);

function claims(word: Word, sound: SoundSpan): boolean {
  const span = spanOf(word);
  return shared(span, sound) > SHARED * Math.min(lengthOf(span), lengthOf(sound));
}

function spans(word: Word, sound: SoundSpan): boolean {
  const span = spanOf(word);
  const length = lengthOf(sound);
  return shared(span, sound) >= SPANS.cover * length && lengthOf(span) <= SPANS.longer * length;
}
