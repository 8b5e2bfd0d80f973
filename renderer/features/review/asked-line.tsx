import { samplesToMs } from '#shared/audio/pcm.ts';
import type { FollowUp } from '#shared/practice/attempt.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** A follow-up before the first word that was said to it. */
export interface AskedBefore {
  readonly first: number;
  readonly text: string;
}

/** The follow-ups to which something was said, each at its first word. */
export function askedBefore(words: readonly Word[], followUps: readonly FollowUp[]): AskedBefore[] {
  return followUps.flatMap(({ text, stretch }) => {
    if (!stretch) return [];
    const [from, to] = [samplesToMs(stretch.fromSample), samplesToMs(stretch.toSample)];
    const first = words.findIndex(({ startMs }) => startMs !== null && startMs >= from && startMs < to);
    return first < 0 ? [] : [{ first, text }];
  });
}

/** What was asked on, between what was said before and what was said to it. */
export function AskedLine({ asked }: { asked: AskedBefore | undefined }) {
  if (!asked) return null;
  return (
    <p className="border-line border-t pt-4 font-sans text-body text-quiet">
      <span className="text-note">Follow-up</span>
      <br />
      {asked.text}
    </p>
  );
}
