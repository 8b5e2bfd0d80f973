import { type Branch, constantNode, intAttribute, onnxNode, withBranchesReplaced } from './onnx-nodes.ts';

/** Each of 8 heads has 36 values, of which the first 32 turn with the place in the text. */
const HEADS = 8;
const HEAD_DIM = 36;
const TURNING = 32;

/** Shapes of one token: 0 keeps a dimension, -1 is what is left. */
const SHAPES = {
  'one_token/heads': [0, HEADS, 1, HEAD_DIM],
  'one_token/column': [0, HEADS, HEAD_DIM, 1],
  'one_token/row': [0, HEADS, 1, -1],
  'one_token/joined': [0, 1, HEADS * HEAD_DIM],
} as const;
type ShapeName = keyof typeof SHAPES;
const TURN = 'one_token/turn';
const COS = 'one_token/cos';
const SIN = 'one_token/sin';

type Node = Branch['nodes'][number];
const made = (op: string, inputs: string[], to: string, ...attributes: Uint8Array[]): Node => ({
  ...{ name: '', op, inputs, outputs: [to] },
  bytes: onnxNode(op, inputs, [to], ...attributes),
});
const constant = (name: string, values: Float32Array | BigInt64Array, dims: readonly number[]): Node => ({
  ...{ name: '', op: 'Constant', inputs: [], outputs: [name] },
  bytes: constantNode(name, values, dims),
});
const output = (node: Node): string => node.outputs[0] ?? '';

/**
 * With keys and values kept, the decoder is given one token at a time, but its graph is made for any number: most
 * of its some 800 nodes work out shapes, mask what nothing hides, swap dimensions of which one is 1, and turn queries
 * and keys slice by slice. This leaves half of them and computes the same numbers to the last bit. They are so small
 * that a token takes as long as there are nodes. Throws where the decoder is not built as it should be.
 */
export function withOneTokenAtATime(model: Uint8Array, layers: number): Uint8Array {
  let changed = 0;
  const patched = withBranchesReplaced(model, (branch) => {
    if (!branch.nodes.some(({ inputs }) => inputs.includes('past_key_values.0.decoder.key'))) return null;
    changed++;
    return forOneToken(branch, layers);
  });
  if (changed !== 1) throw new Error('The decoder does not have one branch for kept keys and values');
  return patched;
}

function forOneToken(branch: Branch, layers: number): Uint8Array[] {
  const { after, gives, turned } = lookUp(branch);
  /** What stands for the node that gives an output. */
  const instead = new Map<string, Node[]>();
  const shaped = (from: string, shape: ShapeName, to: string): void =>
    void instead.set(to, [made('Reshape', [from, shape], to)]);
  const scaled = (node: Node, scale: string): void =>
    void instead.set(output(node), [made('Mul', [node.inputs[0]!, scale], output(node))]);
  const headsOf = (projected: string): string => {
    const heads = after(after(projected, 'Reshape'), 'Transpose');
    shaped(projected, 'one_token/heads', heads);
    return heads;
  };
  const joinHeads = (softmax: string): void => {
    const attended = after(softmax, 'MatMul');
    shaped(attended, 'one_token/joined', after(after(attended, 'Transpose'), 'Reshape'));
  };

  let scale: string | undefined;
  for (let layer = 0; layer < layers; layer++) {
    const self = `/model/decoder/layers.${layer}/self_attn`;
    const query = turned(headsOf(`${self}/q_proj/MatMul_output_0`));
    const key = turned(headsOf(`${self}/k_proj/MatMul_output_0`));
    headsOf(`${self}/v_proj/MatMul_output_0`);
    if (layer === 0) {
      instead.set(query.cos, [gives(query.cos), ...withRest(query.cos, 1, COS)]);
      instead.set(query.sin, [gives(query.sin), ...withRest(query.sin, 0, SIN)]);
    }
    for (const { heads, name } of [query, key]) instead.set(name, turning(heads, name));
    const scaledQuery = gives(after(query.name, 'Mul'));
    // One scale for all layers. It is not made a constant: multiplied into a product it would round otherwise.
    scale ??= scaledQuery.inputs[1]!;
    scaled(scaledQuery, scale);
    scaled(gives(after(after(`present.${layer}.decoder.key`, 'Transpose'), 'Mul')), scale);
    const scores = after(output(scaledQuery), 'MatMul');
    const softmax = after(after(scores, 'Add'), 'Softmax');
    instead.set(softmax, [made('Softmax', [scores], softmax, intAttribute('axis', 3))]);
    joinHeads(softmax);

    const asked = gives(
      after(headsOf(`/model/decoder/layers.${layer}/encoder_attn/q_proj/MatMul_output_0`), 'Mul'),
    );
    scaled(asked, scale);
    const column = after(output(asked), 'Transpose');
    shaped(output(asked), 'one_token/column', column);
    const product = after(column, 'MatMul');
    const row = after(product, 'Transpose');
    shaped(product, 'one_token/row', row);
    const weights = after(row, 'Mul');
    scaled(gives(weights), scale);
    joinHeads(after(weights, 'Softmax'));
  }
  const nodes = [...constants(), ...branch.nodes.flatMap((node) => instead.get(output(node)) ?? [node])];
  return neededFor(branch.outputs, nodes).map(({ bytes }) => bytes);
}

/** Factors for all values of a head: those that do not turn have one of their own. */
function withRest(factors: string, rest: number, all: string): Node[] {
  const values = new Float32Array(HEAD_DIM - TURNING).fill(rest);
  return [
    constant(`${all}/rest`, values, [1, 1, 1, values.length]),
    made('Concat', [factors, `${all}/rest`], all, intAttribute('axis', 3)),
  ];
}

/** Turns queries or keys: each value by the cosine, and its neighbour by the sine. */
function turning(heads: string, to: string): Node[] {
  return [
    made('Mul', [heads, COS], `${to}/cos`),
    made('MatMul', [heads, TURN], `${to}/neighbours`),
    made('Mul', [`${to}/neighbours`, SIN], `${to}/sin`),
    made('Add', [`${to}/cos`, `${to}/sin`], to),
  ];
}

function constants(): Node[] {
  /** Puts the odd neighbour, negated, in the place of each even value, and the even one in that of the odd. */
  const turn = new Float32Array(HEAD_DIM * HEAD_DIM);
  for (let i = 0; i < TURNING; i += 2) {
    turn[(i + 1) * HEAD_DIM + i] = -1;
    turn[i * HEAD_DIM + i + 1] = 1;
  }
  const shapes = Object.entries(SHAPES).map(([name, dims]) =>
    constant(name, BigInt64Array.from(dims, BigInt), [dims.length]),
  );
  return [...shapes, constant(TURN, turn, [HEAD_DIM, HEAD_DIM])];
}

/** Those of the nodes, each behind those that it needs, without which the outputs could not be computed. */
function neededFor(outputs: readonly string[], nodes: readonly Node[]): Node[] {
  const needed = new Set(outputs);
  const kept = nodes.toReversed().filter((node) => {
    if (!node.outputs.some((name) => needed.has(name))) return false;
    for (const input of node.inputs) needed.add(input);
    return true;
  });
  return kept.reverse();
}

interface Turned {
  /** Queries or keys by heads, and the name of them turned to their place in the text. */
  heads: string;
  name: string;
  /** The factors of their first 32 values. */
  cos: string;
  sin: string;
}

/** Ways through a branch. They throw where it is built otherwise. */
function lookUp({ nodes }: Branch) {
  const byOutput = new Map(nodes.map((node) => [output(node), node]));
  const gives = (name: string): Node => byOutput.get(name) ?? missing(name);
  const users = (name: string, op: string): Node[] =>
    nodes.filter((node) => node.op === op && node.inputs.includes(name));
  /** What the only node of its kind makes of `name`. */
  const after = (name: string, op: string): string => {
    const [node, ...more] = users(name, op);
    return node && more.length === 0 ? output(node) : missing(`${op} of ${name}`);
  };
  /** The turning part, behind it the rest. */
  const turned = (heads: string): Turned => {
    const slices = users(heads, 'Slice').map(output);
    const whole = slices.flatMap((slice) =>
      users(slice, 'Concat').filter(({ inputs }) => inputs[1] === slice),
    );
    const name = whole.length === 1 ? output(whole[0]!) : missing(`what turns ${heads}`);
    const [plain, neighbours] = gives(gives(name).inputs[0]!).inputs.map(gives);
    if (!slices.includes(plain?.inputs[0] ?? '')) missing(`what turns ${heads}`);
    return { heads, name, cos: plain!.inputs[1]!, sin: neighbours!.inputs[1]! };
  };
  return { after, gives, turned };
}

function missing(what: string): never {
  throw new Error(`The decoder does not have ${what} as it should`);
}
