import { describe, expect, it } from 'vitest';
import { classifyMicrophoneError, microphoneError } from '#renderer/audio/microphone-problems.ts';

describe('what the browser throws', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['OverconstrainedError', 'gone'],
    ['SecurityError', 'unsupported'],
    ['TypeError', 'unsupported'],
    ['SomethingNew', 'failed'],
  ] as const)('%s means %s', (name, problem) => {
    expect(classifyMicrophoneError({ name })).toBe(problem);
  });

  it.each([null, undefined, 'text', 7, {}])('%j is a failure like any other', (thrown) => {
    expect(classifyMicrophoneError(thrown)).toBe('failed');
  });

  it('a window without microphones throws a TypeError', () => {
    expect(classifyMicrophoneError(new TypeError('undefined is not an object'))).toBe('unsupported');
  });
});

describe('what is said', () => {
  const problems = ['denied', 'absent', 'busy', 'gone', 'unsupported', 'lost', 'stuck', 'failed'] as const;

  it.each(problems)('%s: what is wrong and what to do', (problem) => {
    const { code, message } = microphoneError(problem, 'browser');
    expect(code).toBe(`microphone-${problem}`);
    expect(message.split('. ').length).toBeGreaterThanOrEqual(2);
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/!|error/i);
  });

  it('names the place where the permission is given', () => {
    expect(microphoneError('denied', 'browser').message).toMatch(/address of this page/);
    expect(microphoneError('denied', 'system').message).toMatch(/settings of your system/);
  });
});
