import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoice, localVoices } from '#renderer/audio/voice.ts';

const voice = (name: string, lang: string, localService: boolean) =>
  ({ name, lang, localService }) as SpeechSynthesisVoice;
const near = voice('Near', 'en-GB', true);

class Utterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

describe('a voice', () => {
  const spoken: Utterance[] = [];
  let voices: SpeechSynthesisVoice[] = [near];

  beforeEach(() => {
    spoken.length = 0;
    voices = [near];
    vi.useFakeTimers();
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      speak: (utterance: Utterance) => spoken.push(utterance),
      cancel: () => spoken.at(-1)?.onerror?.(),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is one of this machine that speaks English; those of elsewhere are none', () => {
    const all = [voice('Far', 'en-US', false), voice('Nah', 'de-DE', true), near];
    expect(localVoices({ getVoices: () => all })).toEqual([near]);
  });

  it('has said it when it was read to its end', async () => {
    let said = false;
    const saying = createVoice(() => true).say('And then?');
    void saying.then(() => {
      said = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect([spoken[0]?.text, spoken[0]?.voice, said]).toEqual(['And then?', near, false]);
    spoken[0]?.onend?.();
    await saying;
  });

  it('says nothing where nobody wants it, or no voice is of this machine', async () => {
    await createVoice(() => false).say('And then?');
    voices = [voice('Far', 'en-US', false)];
    await createVoice(() => true).say('And then?');
    expect(spoken).toEqual([]);
  });

  it('keeps nobody waiting: hushed, or never heard to end, it is over', async () => {
    const talker = createVoice(() => true);
    const first = talker.say('And then?');
    talker.hush();
    await first;
    const second = talker.say('And then?');
    await vi.advanceTimersByTimeAsync(60_000);
    await second;
  });
});
