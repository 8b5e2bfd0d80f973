import { BUILT_IN_ENGINE, type ModelInfo } from '#shared/contract/models.ts';
import { sizeText } from '#shared/text/size-text.ts';
import type { SoundTrouble, Verdict } from '#shared/voice-check/assess.ts';
import { understoodText } from '#shared/voice-check/understood-text.ts';
import type { EngineReading, VoiceCheckResult } from '#shared/voice-check/voice-check.ts';

/** What a check says: what was understood, what to make of it in a sentence or two, and where to go for it. */
export interface VerdictText {
  readonly title: string;
  readonly sentences: string;
  readonly leadsTo: 'microphone' | 'speech' | null;
}

/**
 * Word errors of readings by people who learned English as a second language, in percent, measured with
 * Whisper tiny and with the built-in engine: 22, and 26.
 */
const LEARNERS =
  'In readings by people who learned English later, Whisper tiny misheard 22 % of the words and the built-in engine 26 %.';

/** The answer by which people judge a wait: ten minutes long, in milliseconds. */
const ANSWER_MS = 600_000;

const causes: Record<SoundTrouble, string> = {
  clipping:
    'The sound is too loud and cut off at the top. Turn its level down in the system’s settings, or move back a little.',
  noise: 'The room is nearly as loud as your voice. Come closer to the microphone, or make the room quieter.',
  quiet: 'Your voice arrives very quietly. Come closer, or turn the level up in the system’s settings.',
};
const remarks: Record<SoundTrouble, string> = {
  clipping: 'It is a little too loud for the microphone, though: some of it is cut off.',
  noise: 'The room is rather loud, though: answers from a quieter place are understood better.',
  quiet: 'Your voice arrives rather quietly, though: closer to the microphone is safer.',
};

/** A wait in words: `about 20 seconds`, `about a minute`, `about 2 minutes`. */
function waitText(ms: number): string {
  if (ms < 50_000) {
    const seconds = Math.max(5, Math.round(ms / 5_000) * 5);
    return `about ${seconds} seconds`;
  }
  if (ms < 90_000) return 'about a minute';
  return `about ${Math.round(ms / 60_000)} minutes`;
}

/** What an engine takes for a ten-minute answer, by what it took here. */
const waitOf = ({ tookMs }: EngineReading, { sound }: VoiceCheckResult): string =>
  waitText((tookMs / Math.max(1, sound.durationMs)) * ANSWER_MS);

function whisperCost({ name, bytes, realTimeFactor, state }: ModelInfo, result: VoiceCheckResult): string {
  const size =
    state === 'here' ? `${name} is on this machine` : `${name} is a download of ${sizeText(bytes)}`;
  const builtIn = result.readings.find(({ engine }) => engine === BUILT_IN_ENGINE);
  if (realTimeFactor === null || !builtIn) return `${size}.`;
  const wait = waitText(realTimeFactor * ANSWER_MS);
  return `${size}, and takes ${wait} for a ten-minute answer where the built-in engine takes ${waitOf(builtIn, result)}.`;
}

/** The words for a verdict on this result. */
export function verdictText(verdict: Verdict, result: VoiceCheckResult): VerdictText {
  const title = understoodText(result.readings);
  const device = result.device || 'The microphone';
  switch (verdict.kind) {
    case 'nothing-heard':
      return verdict.silent
        ? {
            title: 'No sound arrived.',
            sentences: `${device} sent silence all the time. Check that it is not muted, or choose another one.`,
            leadsTo: 'microphone',
          }
        : {
            title: 'No voice was heard.',
            sentences: `Sound arrived from ${device}, but no voice stood out in it. Come closer to it, or choose another one.`,
            leadsTo: 'microphone',
          };
    case 'microphone':
      return {
        title,
        sentences: `The microphone is the likely trouble. ${causes[verdict.trouble]} If ${device} is not the one you meant, choose another.`,
        leadsTo: 'microphone',
      };
    case 'cut-short':
      return {
        title: 'Only a part of the paragraph was heard.',
        sentences: 'From so few words nothing can be said. Read it to its end, then press the button.',
        leadsTo: null,
      };
    case 'other-words':
      return {
        title: 'What arrived was not this paragraph.',
        sentences: 'Dry Run understands English only. Read the paragraph as it stands, to its end.',
        leadsTo: null,
      };
    case 'fine':
      return {
        title,
        sentences:
          `Fine. A word that is misheard in an answer can be corrected there. ${verdict.trouble ? remarks[verdict.trouble] : ''}`.trim(),
        leadsTo: verdict.trouble && 'microphone',
      };
    case 'better-engine': {
      const { better, than, model } = verdict;
      const size = model ? `, ${sizeText(model.bytes)},` : '';
      return {
        title,
        sentences:
          `${understoodText(result.readings, better, better.name + size)} For a ten-minute answer it takes ` +
          `${waitOf(better, result)} on this machine, where ${than.name} takes ${waitOf(than, result)}.`,
        leadsTo: 'speech',
      };
    }
    case 'try-whisper':
      return {
        title,
        sentences: `The sound is fine; a Whisper model may understand this voice better. ${LEARNERS} ${whisperCost(verdict.model, result)}`,
        leadsTo: 'speech',
      };
    case 'misheard':
      return {
        title,
        sentences:
          'The sound is fine, and no engine that is here does better. Expect misheard words in transcripts: they can be corrected there, and the report follows.',
        leadsTo: null,
      };
  }
}
