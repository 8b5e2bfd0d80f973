import { describe, expect, it } from 'vitest';
import { attentionOutput, withAttentionOutputs } from '#electron/backend/speech/attention-outputs.ts';
import { loadModel } from '#electron/backend/speech/models.ts';
import { openSession } from '#electron/backend/speech/onnx.ts';
import { delimited, fieldsOf, numeric } from '#electron/backend/speech/protobuf.ts';

describe('withAttentionOutputs', () => {
  it('adds a kilobyte, and the outputs', async () => {
    const model = await loadModel(process.cwd(), 'moonshine-tiny-en/decoder');
    const patched = withAttentionOutputs(model, 6);
    expect(patched.length - model.length).toBeGreaterThan(0);
    expect(patched.length - model.length).toBeLessThan(2_000);
    const session = await openSession(patched);
    expect(session.outputNames.slice(-6)).toEqual([0, 1, 2, 3, 4, 5].map(attentionOutput));
    await session.release();
  }, 60_000);

  it('refuses a model that is built otherwise', async () => {
    const model = await loadModel(process.cwd(), 'moonshine-tiny-en/decoder');
    expect(() => withAttentionOutputs(model, 7)).toThrow('does not compute');
    expect(() => withAttentionOutputs(model.subarray(0, 5_000), 6)).toThrow();
  });
});

describe('protobuf', () => {
  it('reads what it writes', () => {
    const message = delimited(300, numeric(1, 70_000), delimited(2, new Uint8Array(200)));
    const [outer] = [...fieldsOf(message)];
    expect(outer).toMatchObject({ number: 300, wire: 2, start: 0, end: message.length });
    expect([...fieldsOf(message, outer!.content, outer!.end)].map((f) => f.number)).toEqual([1, 2]);
  });

  it('refuses what is cut off or unknown', () => {
    expect(() => [...fieldsOf(Uint8Array.of(0x0a, 5, 1))]).toThrow('beyond');
    expect(() => [...fieldsOf(Uint8Array.of(0x80))]).toThrow('cut off');
    expect(() => [...fieldsOf(Uint8Array.of(0x0b, 0))]).toThrow('wire type');
  });
});
