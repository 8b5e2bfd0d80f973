import { intAttribute, onnxNode, withNodesReplaced } from './onnx-nodes.ts';
import { concatenated } from './protobuf.ts';

/** ONNX's number for 32-bit floats. */
const FLOAT = 1;
const WEIGHT = 'model.decoder.embed_tokens.weight';
const DEQUANTISED = `${WEIGHT}_transposed`;

/**
 * The shipped decoder keeps its output layer (32,768 tokens by 288) in 8 bits and turns it into 38 MB of floats
 * in each of its two branches, which every token then has to read. This multiplies in 8 bits instead, as all
 * its other layers do. A token takes less time, the process less memory, and the
 * tokens chosen were the same where it was tried. Throws where the model is not built that way.
 */
export function withEightBitOutput(model: Uint8Array): Uint8Array {
  let changed = 0;
  const patched = withNodesReplaced(model, ({ op, inputs, outputs }) => {
    if (outputs[0] === DEQUANTISED) return new Uint8Array(0);
    if (op !== 'MatMul' || inputs[1] !== DEQUANTISED) return null;
    changed++;
    return multiplyInEightBits(inputs[0]!, outputs[0]!);
  });
  if (changed !== 2) throw new Error('The decoder does not have the two output layers that it should have');
  return patched;
}

/** The nodes that quantise `input`, multiply it with the output layer and give floats as `output`. */
function multiplyInEightBits(input: string, output: string): Uint8Array {
  const part = (name: string): string => `${output}/${name}`;
  const weight = `${WEIGHT}_transposed_quantized`;
  const [scale, zero] = [`${WEIGHT}_merged_0_scale`, `${WEIGHT}_merged_0_zero_point`];
  return concatenated([
    onnxNode('DynamicQuantizeLinear', [input], [part('input'), part('input_scale'), part('input_zero')]),
    onnxNode('MatMulInteger', [part('input'), weight, part('input_zero'), zero], [part('product')]),
    onnxNode('Cast', [part('product')], [part('float')], intAttribute('to', FLOAT)),
    onnxNode('Mul', [part('input_scale'), scale], [part('scale')]),
    onnxNode('Mul', [part('float'), part('scale')], [output]),
  ]);
}
