import { describe, expect, it, vi } from 'vitest';
import { type AskingDeps, createAsking } from '#renderer/stores/asking-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';

const asked = (change: Partial<AskedOfInterviewer> = {}): AskedOfInterviewer => ({
  text: 'How many?',
  how: 'typed',
  fromSample: 0,
  toSample: 0,
  fact: 'size',
  answer: 'Ten.',
  ...change,
});

function asking(change: Partial<AskingDeps> = {}) {
  const call = vi.fn(async (_name: string, _input: unknown): Promise<unknown> => ({ asked: asked() }));
  const said: string[] = [];
  const at = { samples: 1_000, recording: true };
  const made = createAsking({
    transport: { call: call as unknown as Transport['call'] },
    attemptId: () => 'attempt',
    samples: () => at.samples,
    isRecording: () => at.recording,
    say: (text) => said.push(text),
    ...change,
  });
  return { ...made, call, said, at, state: () => made.store.getState() };
}

describe('asking', () => {
  it('asks what was typed, keeps the answer, says it and puts the field away', async () => {
    const { ask, open, call, said, state } = asking();
    open();
    expect(await ask('  How many? ')).toBe(true);
    expect(call).toHaveBeenCalledExactlyOnceWith('attempts.ask', {
      attemptId: 'attempt',
      text: 'How many?',
      atSample: 1_000,
    });
    expect(state()).toMatchObject({ open: false, busy: null, problem: null, asked: [asked()] });
    expect(said).toEqual(['Ten.']);
  });

  it('asks nothing of an empty line, and one thing at a time', async () => {
    const { ask, call } = asking();
    expect(await ask('   ')).toBe(false);
    const answers = await Promise.all([ask('One?'), ask('Two?')]);
    expect(answers).toEqual([true, false]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('says so where there is no attempt yet, or no answer, and leaves the field', async () => {
    const early = asking({ attemptId: () => null });
    early.open();
    expect(await early.ask('How many?')).toBe(false);
    expect(early.state()).toMatchObject({ open: true, problem: expect.stringMatching(/not there yet/) });

    const failing = asking();
    failing.call.mockRejectedValueOnce(new CoachError('question-not-heard', 'No words were heard.'));
    failing.open();
    expect(await failing.ask('How many?')).toBe(false);
    expect(failing.state()).toMatchObject({
      open: true,
      busy: null,
      problem: 'No words were heard.',
      asked: [],
    });
  });

  it('takes the stretch between beginning and end as the question', async () => {
    const { speak, spoken, call, at, state } = asking();
    speak();
    at.samples = 50_000;
    speak();
    expect(state().speakingFrom).toBe(1_000);
    spoken();
    expect(state()).toMatchObject({ speakingFrom: null, busy: 'hearing' });
    await vi.waitFor(() => expect(state().busy).toBeNull());
    expect(call).toHaveBeenCalledExactlyOnceWith('attempts.askAloud', {
      attemptId: 'attempt',
      fromSample: 1_000,
      toSample: 50_000,
    });
    spoken();
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('takes no spoken question while nothing is recorded, and forgets one that is put away', () => {
    const { speak, spoken, close, call, at, state } = asking();
    at.recording = false;
    speak();
    expect(state().speakingFrom).toBeNull();
    at.recording = true;
    speak();
    close();
    spoken();
    expect(call).not.toHaveBeenCalled();
  });
});
