import { concatenated, delimited, type Field, fieldsOf, inside, numeric, rewritten } from './protobuf.ts';

/** Numbers of the fields that matter here, from onnx.proto. */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const GRAPH_OUTPUT = 12;
const NODE = { input: 1, output: 2, name: 3, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, int: 3, tensor: 5, graph: 6, ints: 8, type: 20 };
const TYPE = { int: 2, tensor: 4, ints: 7 };
const TENSOR = { dims: 1, dataType: 2, rawData: 9 };
const DATA_TYPE = { float32: 1, int64: 7 };

/** A node of a model's graph, or of a branch of an `If` in it. */
export interface OnnxNode {
  name: string;
  op: string;
  inputs: string[];
  outputs: string[];
}

/**
 * The model with those nodes replaced for which `replace` gives something: bytes of other nodes, or none to
 * leave the node out. Branches of an `If` are looked into.
 */
export function withNodesReplaced(
  model: Uint8Array,
  replace: (node: OnnxNode) => Uint8Array | null,
): Uint8Array {
  const branch = (field: Field): Uint8Array =>
    delimited(ATTRIBUTE.graph, rewritten(model, inside(field), inGraph));
  const attribute = (field: Field): Uint8Array =>
    delimited(
      NODE.attribute,
      rewritten(model, inside(field), (part) => (part.number === ATTRIBUTE.graph ? branch(part) : null)),
    );
  const inGraph = (field: Field): Uint8Array | null => {
    if (field.number !== GRAPH_NODE) return null;
    const node = readNode(model, field);
    if (node.op !== 'If') return replace(node);
    const parts = rewritten(model, inside(field), (part) =>
      part.number === NODE.attribute ? attribute(part) : null,
    );
    return delimited(GRAPH_NODE, parts);
  };
  return rewritten(model, { start: 0, end: model.length }, (field) =>
    field.number === MODEL_GRAPH ? delimited(MODEL_GRAPH, rewritten(model, inside(field), inGraph)) : null,
  );
}

/** A branch of an `If`: its nodes with their bytes, and the names of what it gives. */
export interface Branch {
  readonly nodes: readonly (OnnxNode & { readonly bytes: Uint8Array })[];
  readonly outputs: readonly string[];
}

/** The model with other nodes in those branches of the `If`s of its graph for which `replace` gives some. */
export function withBranchesReplaced(
  model: Uint8Array,
  replace: (branch: Branch) => readonly Uint8Array[] | null,
): Uint8Array {
  const branch = (field: Field): Uint8Array => {
    const fields = [...fieldsOf(model, field.content, field.end)];
    const nodes = replace({
      nodes: fields.filter(({ number }) => number === GRAPH_NODE).map((node) => withBytes(model, node)),
      outputs: fields.filter(({ number }) => number === GRAPH_OUTPUT).map((value) => firstText(model, value)),
    });
    if (!nodes) return model.subarray(field.start, field.end);
    const others = fields.filter(({ number }) => number !== GRAPH_NODE);
    return delimited(
      ATTRIBUTE.graph,
      ...nodes,
      ...others.map(({ start, end }) => model.subarray(start, end)),
    );
  };
  const inMessage = (field: Field, replaceIn: (part: Field) => Uint8Array | null): Uint8Array =>
    delimited(field.number, rewritten(model, inside(field), replaceIn));
  const inNode = (part: Field): Uint8Array | null =>
    part.number !== NODE.attribute
      ? null
      : inMessage(part, (value) => (value.number === ATTRIBUTE.graph ? branch(value) : null));
  const inGraph = (field: Field): Uint8Array | null =>
    field.number === GRAPH_NODE && readNode(model, field).op === 'If' ? inMessage(field, inNode) : null;
  return rewritten(model, { start: 0, end: model.length }, (field) =>
    field.number === MODEL_GRAPH ? inMessage(field, inGraph) : null,
  );
}

/** The bytes of a node, as a field of a graph. Attributes come from `intAttribute` and `intsAttribute`. */
export function onnxNode(
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  ...attributes: Uint8Array[]
): Uint8Array {
  return delimited(
    GRAPH_NODE,
    ...inputs.map((input) => delimited(NODE.input, utf8(input))),
    ...outputs.map((output) => delimited(NODE.output, utf8(output))),
    delimited(NODE.name, utf8(`${op}/${outputs[0]}`)),
    delimited(NODE.opType, utf8(op)),
    ...attributes,
  );
}

export function intAttribute(name: string, value: number): Uint8Array {
  return delimited(
    NODE.attribute,
    delimited(ATTRIBUTE.name, utf8(name)),
    numeric(ATTRIBUTE.int, value),
    numeric(ATTRIBUTE.type, TYPE.int),
  );
}

export function intsAttribute(name: string, values: readonly number[]): Uint8Array {
  return delimited(
    NODE.attribute,
    delimited(ATTRIBUTE.name, utf8(name)),
    ...values.map((value) => numeric(ATTRIBUTE.ints, value)),
    numeric(ATTRIBUTE.type, TYPE.ints),
  );
}

/** The bytes of a node that gives a constant: 32-bit floats or, from bigints, 64-bit whole numbers. */
export function constantNode(
  output: string,
  values: Float32Array | BigInt64Array,
  dims: readonly number[],
): Uint8Array {
  const type = values instanceof Float32Array ? DATA_TYPE.float32 : DATA_TYPE.int64;
  const tensor = concatenated([
    ...dims.map((dim) => numeric(TENSOR.dims, dim)),
    numeric(TENSOR.dataType, type),
    delimited(TENSOR.rawData, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  const value = delimited(
    NODE.attribute,
    delimited(ATTRIBUTE.name, utf8('value')),
    delimited(ATTRIBUTE.tensor, tensor),
    numeric(ATTRIBUTE.type, TYPE.tensor),
  );
  return onnxNode('Constant', [], [output], value);
}

function withBytes(model: Uint8Array, field: Field): Branch['nodes'][number] {
  return { ...readNode(model, field), bytes: model.subarray(field.start, field.end) };
}

/** The name of a ValueInfoProto: its first field. */
function firstText(model: Uint8Array, field: Field): string {
  for (const part of fieldsOf(model, field.content, field.end))
    if (part.number === 1) return text(model, part);
  return '';
}

function readNode(model: Uint8Array, field: Field): OnnxNode {
  const found: OnnxNode = { name: '', op: '', inputs: [], outputs: [] };
  for (const part of fieldsOf(model, field.content, field.end)) {
    if (part.number === NODE.opType) found.op = text(model, part);
    else if (part.number === NODE.name) found.name = text(model, part);
    else if (part.number === NODE.input) found.inputs.push(text(model, part));
    else if (part.number === NODE.output) found.outputs.push(text(model, part));
  }
  return found;
}

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const text = (model: Uint8Array, field: Field): string =>
  new TextDecoder().decode(model.subarray(field.content, field.end));
