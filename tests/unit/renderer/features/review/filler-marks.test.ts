import { describe, expect, it } from 'vitest';
import { areFew, withoutFillers } from '#renderer/features/review/filler-marks.ts';
import { deliveryFigures } from '#shared/transcript/delivery.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { flag, said } from './answer.ts';

/** A minute of speech with so many fillers in it. */
function delivery(fillers: number) {
  const words = said(Array.from({ length: 120 }, () => 'word').join(' '));
  const transcript = { engine: 'test', durationMs: 60_000, words, voice: [], suspected: [] };
  return { delivery: deliveryFigures(transcript, tokenise(words), { fillers, repeats: 0, pauses: [] }) };
}

describe('marks of fillers', () => {
  it('are left out up to five a minute, and drawn above', () => {
    expect(areFew(delivery(4))).toBe(true);
    expect(areFew(delivery(6))).toBe(false);
  });

  it('are drawn where there is no rate to go by', () => {
    const { delivery: figures } = delivery(1);
    expect(areFew({ delivery: { ...figures, fillersPerMinute: null } })).toBe(false);
  });

  it('leave every other mark where it was', () => {
    const flags = [flag('filler', [0, 0]), flag('repeat', [1, 1]), flag('filler', null), flag('pause', null)];
    expect(withoutFillers(flags)).toEqual([flags[1], flags[3]]);
  });

  it('leave the sounds that may be fillers to the user', () => {
    const sound = flag('filler', null, { certainty: 'suspected' });
    expect(withoutFillers([flag('filler', [0, 0]), sound])).toEqual([sound]);
  });
});
