import { expect, it } from 'vitest';
import { isOurs } from '#electron/main/origin.ts';

it.each([
  ['app://dry-run/', true],
  ['app://dry-run/history?x#y', true],
  ['app://dry-run', true],
  ['app://dry-run.evil/', false],
  ['app://dry-run:80/', false],
  ['app://evil@dry-run/', false],
  ['app://evil/app://dry-run/', false],
  ['file:///etc/passwd', false],
  ['http://dry-run/', false],
  ['about:blank', false],
  ['null', false],
  ['', false],
])('knows its own origin: %s', (address, ours) => {
  expect(isOurs(address)).toBe(ours);
});
