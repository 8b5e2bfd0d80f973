import { expect, it } from 'vitest';
import { kindOfFile } from '#renderer/stores/incoming-store.ts';

it.each([
  ['answer.WAV', '', 'recording'],
  ['answer.m4a', 'audio/mp4', 'recording'],
  ['meeting', 'video/webm', 'recording'],
  ['2026-03-07-pages.zip', '', 'archive'],
  ['saved', 'application/zip', 'archive'],
  ['notes.pdf', 'application/pdf', null],
  ['wav', '', null],
])('%s of type “%s” is taken for %s', (name, type, kind) => {
  expect(kindOfFile({ name, type })).toBe(kind);
});
