import { expect, it } from 'vitest';
import { sizeText } from '#shared/text/size-text.ts';

it.each([
  [0, '0 kB'],
  [512_000, '512 kB'],
  [999_700, '1.0 MB'],
  [3_240_000, '3.2 MB'],
  [318_400_000, '318 MB'],
  [1_400_000_000, '1.4 GB'],
  [9_960_000, '10 MB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
