import { msToSamples, SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { answerSamples, type SpokenAnswer } from '#tests/e2e/support/microphone.ts';

const ANSWERS: readonly SpokenAnswer[] = ['incident', 'receipts', 'pages'];
/** Between answers, in milliseconds: a breath, a thought, a longer one. */
const PAUSES = [700, 1_600, 2_600];

/** A long answer: the spoken answers of the tests one after the other, with pauses, for so many seconds. */
export async function longAnswer(seconds: number): Promise<Int16Array> {
  const spoken = await Promise.all(ANSWERS.map(answerSamples));
  const samples = new Int16Array(seconds * SAMPLE_RATE);
  for (let at = 0, i = 0; at < samples.length; i++) {
    const said = spoken[i % spoken.length]!.subarray(0, samples.length - at);
    samples.set(
      Int16Array.from(said, (s) => Math.max(-1, Math.min(1, s)) * 0x7fff),
      at,
    );
    at += said.length + msToSamples(PAUSES[i % PAUSES.length]!);
  }
  return samples;
}
