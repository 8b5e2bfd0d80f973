/**
 * Collects what may be a filled pause in labelled recordings, for `fit-filled-pauses.ts`.
 *
 *   node tests/bench/speech/collect-filled-pauses.ts MANIFEST.jsonl CANDIDATES.jsonl
 *
 * A line of the manifest: `{ "file": 16 kHz mono WAV, "speaker": "…", "group": "…", "collar": seconds,
 * "fillers": [{ "start": s, "end": s }] | null, "count": n }`; `fillers` is null where only their number is known.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { listenToPiece } from '#electron/backend/speech/decode-piece.ts';
import { loadModel } from '#electron/backend/speech/models.ts';
import { openMoonshine } from '#electron/backend/speech/moonshine.ts';
import { cutIntoPieces, voiceStretches } from '#electron/backend/speech/segmentation.ts';
import { openSound } from '#electron/backend/speech/sound.ts';
import { openVoiceActivityDetector } from '#electron/backend/speech/voice-activity.ts';

const [manifest, out] = process.argv.slice(2);
if (!manifest || !out) throw new Error('usage: collect-filled-pauses.ts MANIFEST.jsonl CANDIDATES.jsonl');
const root = process.cwd();
const moonshine = await openMoonshine({
  encoder: await loadModel(root, 'moonshine-tiny-en/encoder'),
  decoder: await loadModel(root, 'moonshine-tiny-en/decoder'),
});
const detector = await openVoiceActivityDetector(await loadModel(root, 'silero-vad-v5'));
writeFileSync(out, '');
for (const line of readFileSync(manifest, 'utf8').trim().split('\n')) {
  const recording = JSON.parse(line) as { file: string };
  const sound = await openSound({ wavFiles: [recording.file] });
  const samples = await sound.read(0, sound.length);
  await sound.close();
  const listener = detector.listen();
  const probabilities = [...(await listener.push(samples)), ...(await listener.finish())];
  const candidates = [];
  for (const piece of cutIntoPieces(
    voiceStretches(probabilities, samples.length),
    probabilities,
    samples.length,
  )) {
    const heard = await listenToPiece(moonshine, piece, samples.slice(piece.start, piece.end));
    if (heard) candidates.push(...heard.candidates);
  }
  appendFileSync(out, `${JSON.stringify({ ...recording, candidates })}\n`);
}
