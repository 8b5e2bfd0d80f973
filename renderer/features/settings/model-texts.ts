import type { ModelInfo } from '#shared/contract/models.ts';
import { sizeText } from '#shared/text/size-text.ts';
import type { ModelProgress } from './models-store.ts';

/** The answer by which people judge a wait: ten minutes long. */
const ANSWER_MINUTES = 10;

/** What a model costs: `English · 32 MB · about 2 minutes for a ten-minute answer`. */
export function costText({ languages, bytes, realTimeFactor }: ModelInfo): string {
  const parts = [languages === 'many' ? 'Many languages' : 'English', sizeText(bytes)];
  if (realTimeFactor !== null) {
    const minutes = Math.max(1, Math.round(realTimeFactor * ANSWER_MINUTES));
    parts.push(`about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} for a ten-minute answer`);
  }
  return parts.join(' · ');
}

/** How far something is, for people: `12 MB of 32 MB`, `Checking`, `Building for this machine, once: 40 %`. */
export function progressText(model: ModelInfo, progress: ModelProgress | undefined): string {
  if (progress?.task === 'check') return 'Checking that it is whole';
  if (progress?.task === 'build') {
    return `Building Whisper for this machine, once: ${Math.round(progress.fraction * 100)} %`;
  }
  return `${sizeText(progress?.bytesHere ?? model.bytesHere)} of ${sizeText(model.bytes)}`;
}
