import { intsAttribute, onnxNode, withNodesReplaced } from './onnx-nodes.ts';
import { concatenated } from './protobuf.ts';

const SWAP_LAST_TWO = intsAttribute('perm', [0, 1, 3, 2]);

/**
 * For every token the shipped decoder turns the keys of the whole sound around and scales them, in every layer,
 * before one small product with the query. This computes the same product the other way round (keys by
 * query) and scales the result instead: nothing but rounding differs, and a token takes less time.
 * Throws where the decoder is not built that way.
 */
export function withCheapCachedAttention(model: Uint8Array, layers: number): Uint8Array {
  const turned = new Map<string, string>(); // the name of turned keys → the keys
  const scaled = new Map<string, { keys: string; scale: string }>();
  let changed = 0;
  const patched = withNodesReplaced(model, ({ op, inputs, outputs }) => {
    const [a = '', b = ''] = inputs;
    const output = outputs[0] ?? '';
    if (op === 'Transpose' && /^past_key_values\.\d+\.encoder\.key$/.test(a)) {
      turned.set(output, a);
      return new Uint8Array(0);
    }
    const keys = turned.get(a);
    if (op === 'Mul' && keys) {
      scaled.set(output, { keys, scale: b });
      return new Uint8Array(0);
    }
    const found = scaled.get(b);
    if (op !== 'MatMul' || !found) return null;
    scaled.delete(b);
    changed++;
    return concatenated([
      onnxNode('Transpose', [a], [`${output}/query`], SWAP_LAST_TWO),
      onnxNode('MatMul', [found.keys, `${output}/query`], [`${output}/product`]),
      onnxNode('Transpose', [`${output}/product`], [`${output}/row`], SWAP_LAST_TWO),
      onnxNode('Mul', [`${output}/row`, found.scale], [output]),
    ]);
  });
  if (changed !== layers || scaled.size > 0) {
    throw new Error('The decoder does not attend to the sound as it should');
  }
  return patched;
}
