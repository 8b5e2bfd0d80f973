import { concatenated, delimited, type Field, fieldsOf, inside, numeric, rewritten } from './protobuf.ts';

/** Numbers of the fields that matter here, from onnx.proto. */
const MODEL_GRAPH = 7;
const GRAPH = { node: 1, output: 12 };
const NODE = { output: 2, opType: 4, attribute: 5 };
const ATTRIBUTE_GRAPH = 6;

/** The name under which the patched decoder gives the cross-attention of a layer: [batch, head, token, frame]. */
export function attentionOutput(layer: number): string {
  return `cross_attention.${layer}`;
}

/**
 * The shipped decoder computes where in the sound each token looks, and keeps it to itself. This adds those
 * tensors to the outputs of both branches of its one `If`, of the `If`, and of the graph: about 1 kB more,
 * and nothing that computes is changed. Throws where the model is not built that way.
 */
export function withAttentionOutputs(model: Uint8Array, layers: number): Uint8Array {
  const all = Array.from({ length: layers }, (_, layer) => layer);
  return rewritten(model, { start: 0, end: model.length }, (field) =>
    field.number !== MODEL_GRAPH
      ? null
      : delimited(
          MODEL_GRAPH,
          rewritten(model, inside(field), (node) => patchedIf(model, node, all)),
          ...all.map((layer) => delimited(GRAPH.output, floatTensor(attentionOutput(layer)))),
        ),
  );
}

/** The `If` node with more outputs, or null for every other field of the graph. */
function patchedIf(model: Uint8Array, field: Field, layers: readonly number[]): Uint8Array | null {
  if (field.number !== GRAPH.node) return null;
  const op = [...fieldsOf(model, field.content, field.end)].find((f) => f.number === NODE.opType);
  if (!op || text(model, op) !== 'If') return null;
  const node = rewritten(model, inside(field), (part) => {
    if (part.number !== NODE.attribute) return null;
    return delimited(
      NODE.attribute,
      rewritten(model, inside(part), (value) => {
        if (value.number !== ATTRIBUTE_GRAPH) return null;
        const outputs = layers.map((layer) => {
          const name = `/model/decoder/layers.${layer}/encoder_attn/Softmax_output_0`;
          if (!computes(model, value, name)) throw new Error(`The decoder does not compute ${name}`);
          return delimited(GRAPH.output, floatTensor(name));
        });
        return delimited(ATTRIBUTE_GRAPH, model.subarray(value.content, value.end), ...outputs);
      }),
    );
  });
  const names = layers.map((layer) => delimited(NODE.output, utf8(attentionOutput(layer))));
  return delimited(GRAPH.node, node, ...names);
}

function computes(model: Uint8Array, graph: Field, name: string): boolean {
  for (const node of fieldsOf(model, graph.content, graph.end)) {
    if (node.number !== GRAPH.node) continue;
    for (const part of fieldsOf(model, node.content, node.end)) {
      if (part.number === NODE.output && text(model, part) === name) return true;
    }
  }
  return false;
}

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const text = (model: Uint8Array, field: Field): string =>
  new TextDecoder().decode(model.subarray(field.content, field.end));

/** ValueInfoProto: a tensor of 32-bit floats whose shape is left open. */
function floatTensor(name: string): Uint8Array {
  const FLOAT = 1;
  const type = delimited(1, numeric(1, FLOAT));
  return concatenated([delimited(1, utf8(name)), delimited(2, type)]);
}
