import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Threads for one model run. More than two gain nothing on models this small and starve the window. */
const THREADS = 2;

/**
 * Opens a model from its bytes. The memory arena is off: it keeps the peak of every shape that it has seen,
 * and sound comes in all lengths. Release the session when done.
 */
export function openSession(bytes: Uint8Array, threads = THREADS): Promise<InferenceSession> {
  return InferenceSession.create(bytes, {
    executionProviders: ['cpu'],
    enableCpuMemArena: false,
    enableMemPattern: false,
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // Folds Moonshine's 8-bit output layer into floats at load; dequantising it at every step, and giving its
    // 38 MB back each time, made a decode four times slower.
    // Spinning threads would burn a second core between the many short runs of a decoder.
    extra: { session: { disable_quant_qdq: '1', intra_op: { allow_spinning: '0' } } },
  });
}

export { type InferenceSession, Tensor };
