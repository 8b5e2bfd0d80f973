/** Reads a text aloud. */
export interface Voice {
  /** Resolves when it was read to its end, was cut short, or could not be read at all. Never rejects. */
  say(text: string): Promise<void>;
  hush(): void;
}

/** A system that never begins, or never says that it has ended, must not keep anybody from answering. */
const PATIENCE_MS = 3_000;
/** The slowest that a voice reads, in milliseconds a character: 90 words a minute. */
const MS_PER_CHARACTER = 120;

/** The voices of this machine that speak English; those that need a connection are none of them. */
export function localVoices(synthesis: Pick<SpeechSynthesis, 'getVoices'>): SpeechSynthesisVoice[] {
  return synthesis.getVoices().filter(({ localService, lang }) => localService && /^en([-_]|$)/i.test(lang));
}

/** Tells whether there is a local voice, now and as voices come and go: systems list them late. */
export function watchVoices(tell: (there: boolean) => void): () => void {
  if (!('speechSynthesis' in globalThis)) {
    tell(false);
    return () => {};
  }
  const look = () => tell(localVoices(speechSynthesis).length > 0);
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => speechSynthesis.removeEventListener('voiceschanged', look);
}

/** The voice of this machine. `wanted` is asked each time; without a local voice nothing is read. */
export function createVoice(wanted: () => boolean): Voice {
  const hush = () => {
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
  };
  return {
    hush,
    say(text) {
      const [voice] = 'speechSynthesis' in globalThis && wanted() ? localVoices(speechSynthesis) : [];
      if (!voice) return Promise.resolve();
      const ended = Promise.withResolvers<void>();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onend = () => ended.resolve();
      utterance.onerror = () => ended.resolve();
      const limit = setTimeout(
        () => {
          hush();
          ended.resolve();
        },
        PATIENCE_MS + text.length * MS_PER_CHARACTER,
      );
      hush();
      speechSynthesis.speak(utterance);
      return ended.promise.finally(() => clearTimeout(limit));
    },
  };
}
