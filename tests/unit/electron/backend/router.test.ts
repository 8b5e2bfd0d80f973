import { describe, expect, it, vi } from 'vitest';
import { createRouter } from '#electron/backend/router.ts';
import type { Handlers } from '#electron/backend/services.ts';

function routerOf(handlers: Partial<Handlers>) {
  return createRouter(handlers as Handlers);
}

describe('the router', () => {
  it('hands the checked input to the handler, without what the contract does not know', async () => {
    const list = vi.fn(async () => ({ attempts: [] }));
    const route = routerOf({ 'attempts.list': list });
    expect(await route('attempts.list', { questionId: 'a', more: 1 })).toEqual({ attempts: [] });
    expect(list).toHaveBeenCalledWith({ questionId: 'a' });
  });

  it.each(['attempts.erase', 'toString', '__proto__', 'constructor', ''])(
    'knows no call %o',
    async (name) => {
      await expect(routerOf({})(name, {})).rejects.toMatchObject({ code: 'unknown-call' });
    },
  );

  it.each([
    ['attempts.get', undefined],
    ['attempts.get', null],
    ['attempts.get', {}],
    ['attempts.get', { attemptId: '../../etc/passwd' }],
    ['attempts.snapshots', { attemptId: '00000000-0000-4000-8000-000000000000', kind: 'drawing' }],
    ['recording.stop', { recordingId: '00000000-0000-4000-8000-000000000000', frames: -1, finish: true }],
    ['settings.set', { theme: 'pink' }],
  ])('refuses %s with input that does not fit', async (name, input) => {
    const handler = vi.fn();
    await expect(routerOf({ [name]: handler })(name, input)).rejects.toMatchObject({ code: 'bad-input' });
    expect(handler).not.toHaveBeenCalled();
  });
});
