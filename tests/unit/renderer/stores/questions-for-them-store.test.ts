import { describe, expect, it } from 'vitest';
import { createQuestionsForThemStore } from '#renderer/stores/questions-for-them-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

async function loaded(questions: string[]) {
  const transport = createWindowTransport();
  transport.answer('interview.questions', () => ({ questions }));
  const store = createQuestionsForThemStore(transport);
  await store.getState().load();
  return { transport, store, list: () => store.getState().questions };
}

describe('the questions for them', () => {
  it('are added, changed, removed and put back', async () => {
    const { store, list } = await loaded(['Who is on call?']);
    await store.getState().add('  What broke last? ');
    expect(list()).toEqual(['Who is on call?', 'What broke last?']);
    await store.getState().replace(0, 'Who is woken up?');
    await store.getState().remove(1);
    expect(list()).toEqual(['Who is woken up?']);
    await store.getState().insert(0, 'What broke last?');
    expect(list()).toEqual(['What broke last?', 'Who is woken up?']);
  });

  it('stand there once each, and never blank', async () => {
    const { transport, store, list } = await loaded(['a', 'b', 'a']);
    expect(list()).toEqual(['a', 'b']);
    await store.getState().add('b');
    await store.getState().add('  ');
    expect(transport.asked).not.toContain('interview.keepQuestions');
    await store.getState().replace(0, 'b');
    expect(list()).toEqual(['b']);
    await store.getState().replace(0, ' ');
    expect(list()).toEqual([]);
  });

  it('are as before where they could not be kept', async () => {
    const { transport, store, list } = await loaded(['a']);
    transport.answer('interview.keepQuestions', () => {
      throw new CoachError('disk-full', 'The disk is full.');
    });
    await store.getState().add('b');
    expect(list()).toEqual(['a']);
    expect(store.getState().error?.message).toBe('The disk is full.');
  });
});
