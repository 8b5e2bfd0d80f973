import { expect, it } from 'vitest';
import { withEvent, withKeyPresses } from '#electron/backend/library/attempt-changes.ts';
import { newAttempt } from '#tests/fakes/backend-deps.ts';

const event = { type: 'phase', atSample: 0, at: new Date(0).toISOString() } as const;

it('takes events up to a bound', () => {
  const full = newAttempt({ events: Array.from({ length: 5_000 }, () => event) });
  expect(withEvent({ ...full, events: full.events.slice(1) }, event).events).toHaveLength(5_000);
  expect(() => withEvent(full, event)).toThrow('more turns than can be kept');
});

it('keeps key presses once each, in order, and no more than there is room for', () => {
  const attempt = withKeyPresses(newAttempt(), [300, 100, 300]);
  expect(attempt.keyPresses).toEqual([100, 300]);
  expect(withKeyPresses(attempt, [200, 100]).keyPresses).toEqual([100, 200, 300]);
  expect(withKeyPresses(attempt, [100])).toBe(attempt);
  const many = withKeyPresses(
    attempt,
    Array.from({ length: 20_001 }, (_, i) => i),
  );
  expect(many.keyPresses).toHaveLength(20_000);
});
