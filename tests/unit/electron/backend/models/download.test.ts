import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Download, download } from '#electron/backend/models/download.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { ggmlBytes } from './ggml.ts';
import { breakAfter, modelServer } from './model-server.ts';

const content = ggmlBytes({ bytes: 300_000 });
let target: string;
const part = () => `${target}.part`;

beforeEach(() => {
  target = path.join(temporaryFolder(), 'ggml-test.bin');
});

function job(url: string, changes: Partial<Download> = {}): Download {
  return {
    url,
    target,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    signal: new AbortController().signal,
    pauses: [1, 1, 1],
    ...changes,
  };
}

describe('a download', () => {
  it('brings the whole file and says how far it is', async () => {
    const server = await modelServer(content);
    const heard: number[] = [];
    let checked = 0;
    await download(job(server.url, { onProgress: (n) => heard.push(n), onCheck: () => checked++ }));
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(existsSync(part())).toBe(false);
    expect(heard.at(-1)).toBe(content.length);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(checked).toBe(1);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('goes on by itself where the connection was cut', async () => {
    const server = await modelServer(content);
    server.next.push(breakAfter(content, 100_000), breakAfter(content, 50_000));
    await download(job(server.url));
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(server.ranges).toHaveLength(3);
    expect(server.ranges[0]).toBeNull();
    const from = server.ranges.slice(1).map((range) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));
    expect(from[0]).toBeGreaterThan(0);
    expect(from[1]).toBeGreaterThan(from[0] ?? 0);
  });

  it('goes on where an earlier one ended', async () => {
    const server = await modelServer(content);
    writeFileSync(part(), content.subarray(0, 123_456));
    await download(job(server.url));
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(server.ranges).toEqual(['bytes=123456-']);
  });

  it('begins anew where the server cannot go on', async () => {
    const server = await modelServer(content);
    writeFileSync(part(), content.subarray(0, 1_000));
    server.next.push((_, response) => response.writeHead(200).end(content));
    await download(job(server.url));
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  it('takes a connection that falls silent for a cut one', async () => {
    const server = await modelServer(content);
    server.next.push(breakAfter(content, 1_000, 'silence'));
    await download(job(server.url, { patienceMs: 150 }));
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(server.ranges).toHaveLength(2);
  });

  it('gives up after some tries without a byte, and keeps what has arrived', async () => {
    const server = await modelServer(content);
    server.next.push(breakAfter(content, 1_000));
    for (let i = 0; i < 5; i++) server.next.push((_, response) => void response.destroy());
    await expect(download(job(server.url))).rejects.toMatchObject({
      code: 'download-failed',
      retryable: true,
    });
    expect(statSync(part()).size).toBeGreaterThan(0);
    expect(existsSync(target)).toBe(false);
  });

  it('waits for a server that is busy', async () => {
    const server = await modelServer(content);
    server.next.push((_, response) => response.writeHead(503).end());
    await download(job(server.url));
    expect(existsSync(target)).toBe(true);
  });

  it.each([404, 403, 416])('is refused with answer %i', async (status) => {
    const server = await modelServer(content);
    server.next.push((_, response) => response.writeHead(status).end('no'));
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'download-refused' });
    expect(server.ranges).toHaveLength(1);
  });

  it('refuses a range that was not asked for', async () => {
    const server = await modelServer(content);
    writeFileSync(part(), content.subarray(0, 1_000));
    server.next.push((_, response) =>
      response.writeHead(206, { 'content-range': `bytes 5-9/${content.length}` }).end('12345'),
    );
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'download-refused' });
  });

  it('sets aside what is not the file that was asked for', async () => {
    const server = await modelServer(content);
    const other = Buffer.from(content);
    other[200_000] = (other[200_000] ?? 0) ^ 1;
    server.next.push((_, response) => response.writeHead(200).end(other));
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'model-damaged', retryable: true });
    expect(existsSync(target)).toBe(false);
    expect(existsSync(part())).toBe(false);
    expect(statSync(`${target}.wrong`).size).toBe(content.length);
    await download(job(server.url));
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  it('sets aside what is longer than it should be', async () => {
    const server = await modelServer(content);
    server.next.push((_, response) => response.writeHead(200).end(Buffer.concat([content, content])));
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'model-damaged' });
    expect(existsSync(target)).toBe(false);
    expect(existsSync(part())).toBe(false);
  });

  it('stops when it is cancelled, and what has arrived serves the next', async () => {
    const server = await modelServer(content);
    const abort = new AbortController();
    server.next.push(breakAfter(content, 100_000, 'silence'));
    const stopped = download(job(server.url, { signal: abort.signal, onProgress: () => abort.abort() }));
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const kept = statSync(part()).size;
    expect(kept).toBeGreaterThan(0);
    await download(job(server.url));
    expect(server.ranges.at(-1)).toBe(`bytes=${kept}-`);
  });

  it('stops while it is checked', async () => {
    const server = await modelServer(content);
    const abort = new AbortController();
    const stopped = download(job(server.url, { signal: abort.signal, onCheck: () => abort.abort() }));
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(target)).toBe(false);
    await download(job(server.url));
    expect(server.ranges).toHaveLength(1);
  });

  it('lets go of the connection when it is refused', async () => {
    const server = await modelServer(content);
    const closed = Promise.withResolvers<void>();
    server.next.push((_, response) => {
      response.on('close', closed.resolve);
      // A page that goes on and on.
      response.writeHead(404).write('no'.repeat(100_000));
    });
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'download-refused' });
    await closed.promise;
  }, 3_000);

  it.skipIf(!existsSync('/dev/full'))('says so where the disk fills up on the way', async () => {
    const server = await modelServer(content);
    symlinkSync('/dev/full', part());
    await expect(download(job(server.url))).rejects.toMatchObject({ code: 'disk-full', retryable: true });
    expect(existsSync(target)).toBe(false);
    expect(server.ranges).toHaveLength(1);
  });

  it('does not begin where there is no room', async () => {
    const server = await modelServer(content);
    const huge = job(server.url, { size: Number.MAX_SAFE_INTEGER });
    await expect(download(huge)).rejects.toMatchObject({ code: 'disk-full' });
    expect(server.ranges).toEqual([]);
  });
});
