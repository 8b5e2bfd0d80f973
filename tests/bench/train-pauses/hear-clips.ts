import { readFile } from 'node:fs/promises';
import { decodeSound } from '#electron/backend/share/read-sound.ts';
import { soundsOf } from '#electron/backend/speech/decode-piece.ts';
import { votedPauses, withFilledPauses } from '#electron/backend/speech/filled-pauses.ts';
import { hearPiece, type PieceHearings } from '#electron/backend/speech/hear-piece.ts';
import { loadModel } from '#electron/backend/speech/models.ts';
import { ENCODER_FRAME, openMoonshine } from '#electron/backend/speech/moonshine.ts';
import { type PauseWeights, pauseLikeness } from '#electron/backend/speech/pause-likeness.ts';
import { cutIntoPieces, type Piece, voiceStretches } from '#electron/backend/speech/segmentation.ts';
import { openVoiceActivityDetector } from '#electron/backend/speech/voice-activity.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import type { Clip } from '../speech/clips.ts';
import { type FrameLabel, labelFrames } from './label-frames.ts';

/** What was heard of a piece of a recording, before filled pauses are decided on. */
interface HeardPiece {
  heard: PieceHearings;
  sounds: ReturnType<typeof soundsOf>;
}

export interface HeardClip {
  clip: Clip;
  pieces: HeardPiece[];
}

/** Has the engine hear recordings, as the app would. `onHeard` is told of each. Takes about a tenth of their time. */
export async function hearClips(
  rootDir: string,
  clips: readonly Clip[],
  onHeard: (done: number) => void,
): Promise<HeardClip[]> {
  const load = (id: string): Promise<Uint8Array> => loadModel(rootDir, id);
  const detector = await openVoiceActivityDetector(await load('silero-vad-v5'));
  const moonshine = await openMoonshine({
    encoder: await load('moonshine-tiny-en/encoder'),
    decoder: await load('moonshine-tiny-en/decoder'),
  });
  const heardClips: HeardClip[] = [];
  for (const clip of clips) {
    const samples = await decodeSound(await readFile(clip.file));
    const listener = detector.listen();
    const probabilities = [...(await listener.push(samples)), ...(await listener.finish())];
    const found: Piece[] = cutIntoPieces(
      voiceStretches(probabilities, samples.length),
      probabilities,
      samples.length,
    );
    const pieces: HeardPiece[] = [];
    for (const piece of found) {
      const cut = samples.slice(piece.start, piece.end);
      const heard = await hearPiece(moonshine, piece, cut);
      if (typeof heard !== 'string') pieces.push({ heard, sounds: soundsOf(piece, cut) });
    }
    heardClips.push({ clip, pieces });
    onHeard(heardClips.length);
  }
  await detector.close();
  await moonshine.close();
  return heardClips;
}

/** The filled pauses that the app would find in a recording with these weights. */
export function foundPauses(
  { pieces }: HeardClip,
  weights: PauseWeights,
): { words: Word[]; suspected: SoundSpan[] } {
  const all = pieces.map(({ heard, sounds }) =>
    withFilledPauses(heard.words, heard.hearings, {
      ...sounds,
      likeness: pauseLikeness(heard.encoded, weights),
    }),
  );
  return { words: all.flatMap(({ words }) => words), suspected: all.flatMap(({ suspected }) => suspected) };
}

/** Each frame of what the encoder made of a recording, with what it is. */
export function* labelledFrames(
  { clip, pieces }: HeardClip,
  size: number,
): Generator<{ features: Float32Array; label: Exclude<FrameLabel, null> }> {
  for (const { heard } of pieces) {
    const printed = votedPauses(heard.hearings);
    for (const { features, start } of heard.encoded) {
      const middles = Array.from({ length: features.length / size }, (_, frame) =>
        samplesToMs(start + (frame + 0.5) * ENCODER_FRAME),
      );
      for (const [frame, label] of labelFrames(clip, printed, middles).entries()) {
        if (label) yield { features: features.subarray(frame * size, (frame + 1) * size), label };
      }
    }
  }
}
