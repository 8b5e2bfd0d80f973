import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { silentLog } from '#electron/backend/app/log.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { serveLoopback } from '#electron/loopback/serve.ts';
import { createWebSocketTransport } from '#renderer/app/transport/websocket-transport.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { backendDeps, questionOnDisk, temporaryFolder } from '#tests/fakes/backend-deps.ts';

it('loses no sound when the connection breaks while recording, and writes none twice', async () => {
  const windowFolder = temporaryFolder();
  writeFileSync(path.join(windowFolder, 'index.html'), '');
  const backend = await createBackend(backendDeps());
  const server = await serveLoopback({ backend, log: silentLog, windowFolder, port: 0 });
  const entered = await fetch(server.address, { redirect: 'manual', headers: { 'sec-fetch-site': 'none' } });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const sockets: NodeWebSocket[] = [];
  const transport = createWebSocketTransport({
    url: `${server.origin.replace('http', 'ws')}/socket`,
    firstDelayMs: 20,
    openSocket(url) {
      const socket = new NodeWebSocket(url, { origin: server.origin, headers: { cookie } });
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  onTestFinished(async () => {
    transport.close();
    await server.close();
    await backend.close();
  });

  const { attempt } = await transport.call('attempts.create', {
    questionId: questionOnDisk.id,
    mode: 'practice',
    sessionId: null,
  });
  const { recordingId } = await transport.call('recording.start', { attemptId: attempt.id });
  const frames = 40;
  for (let seq = 0; seq < frames; seq++) {
    transport.sendAudio({ recordingId, seq, samples: new Int16Array(FRAME_SAMPLES).fill(seq + 1) });
    // Breaks at every tenth frame, at once: some frames before it arrived, some did not.
    if (seq % 10 === 5) sockets.at(-1)?.terminate();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const stopped = await transport.call('recording.stop', { recordingId, frames, finish: true });
  expect(sockets.length).toBeGreaterThan(3);
  expect(stopped.attempt.recordings).toMatchObject([
    { samples: frames * FRAME_SAMPLES, gaps: 0, lostSamples: 0 },
  ]);
  const media = await backend.media(attempt.id);
  const written = new Int16Array(await new Response(media?.read(44, media.size - 1)).arrayBuffer());
  for (let seq = 0; seq < frames; seq++) {
    const frame = written.subarray(seq * FRAME_SAMPLES, (seq + 1) * FRAME_SAMPLES);
    expect(frame.every((sample) => sample === seq + 1)).toBe(true);
  }
});
