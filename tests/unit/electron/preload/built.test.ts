import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { contextBridge, exposed, ipcRenderer } from '#tests/fakes/electron.ts';

const file = 'out/preload/index.cjs';

/** Runs the built file as a sandboxed preload runs: a script that can require nothing but `electron`. */
function runBuilt(source: string): string[] {
  const required: string[] = [];
  const require = (name: string) => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  new Script(source, { filename: file }).runInContext(
    createContext({ require, module, exports: module.exports, URL, TextEncoder, TextDecoder, console }),
  );
  return required;
}

// The file is there after `npm ci`, which builds; `npm run check` builds as well.
describe.skipIf(!existsSync(file))('the built preload', () => {
  it('is one script that needs only electron, and puts the transport into the window', () => {
    const source = readFileSync(file, 'utf8');
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
    exposed.clear();
    expect(runBuilt(source)).toEqual(['electron']);
    expect([...exposed.keys()]).toEqual(['dryRun']);
  });
});
