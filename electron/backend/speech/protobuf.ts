/** One field of a protobuf message: its number, wire type, and where it lies (`start` at its key). */
export interface Field {
  number: number;
  wire: number;
  start: number;
  end: number;
  /** Where the content begins; for length-delimited fields (wire type 2) behind the length. */
  content: number;
}

/** The fields of the message that lies in `bytes[start, end)`. Throws on what is no protobuf. */
export function* fieldsOf(bytes: Uint8Array, start = 0, end = bytes.length): Generator<Field> {
  for (let at = start; at < end; ) {
    const key = readVarint(bytes, at);
    const wire = key.value & 7;
    let content = key.next;
    let next: number;
    if (wire === 0) next = readVarint(bytes, content).next;
    else if (wire === 1) next = content + 8;
    else if (wire === 5) next = content + 4;
    else if (wire === 2) {
      const length = readVarint(bytes, content);
      content = length.next;
      next = content + length.value;
    } else throw new Error(`Unknown wire type ${wire}`);
    if (next > end) throw new Error('A protobuf field goes beyond its message');
    yield { number: Math.floor(key.value / 8), wire, start: at, end: next, content };
    at = next;
  }
}

/** The message in `bytes[span]` with those fields replaced for which `replace` gives something. */
export function rewritten(
  bytes: Uint8Array,
  span: { start: number; end: number },
  replace: (field: Field) => Uint8Array | null,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fieldsOf(bytes, span.start, span.end)) {
    parts.push(replace(field) ?? bytes.subarray(field.start, field.end));
  }
  return concatenated(parts);
}

/** Where the content of a length-delimited field lies, to read it as a message. */
export const inside = (field: Field): { start: number; end: number } => ({
  start: field.content,
  end: field.end,
});

/** A length-delimited field with this content, in parts that follow each other. */
export function delimited(number: number, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return concatenated([varint(number * 8 + 2), varint(length), ...parts]);
}

/** A field with a whole number as content. */
export function numeric(number: number, value: number): Uint8Array {
  return concatenated([varint(number * 8), varint(value)]);
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Uint8Array.of(...bytes, left);
    bytes.push((left % 128) + 128);
  }
}

function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new Error('A protobuf number is cut off');
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  throw new Error('A protobuf number is too long');
}
