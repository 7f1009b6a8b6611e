/** A box of an MP4 or MOV file. */
export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

/** A 32-bit number. */
export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
  return bytes;
}

/** A copy in which what stands behind the `nr`th `mark`, `offset` bytes on, is `bytes`. */
export function patched(whole: Buffer, mark: string | Buffer, offset: number, bytes: Buffer, nr = 0): Buffer {
  let at = whole.indexOf(mark);
  for (let count = 0; count < nr; count += 1) at = whole.indexOf(mark, at + 1);
  if (at < 0) throw new Error('The mark is not in there.');
  const copy = Buffer.from(whole);
  bytes.copy(copy, at + mark.length + offset);
  return copy;
}

/** A copy with another box in the place of the first one of that type; sizes of the boxes around it, named from outside, grow. */
export function replaced(whole: Buffer, path: readonly string[], by: Buffer): Buffer {
  const places = path.map((type) => whole.indexOf(type, 0, 'latin1') - 4);
  const at = places.at(-1) ?? 0;
  const old = whole.readUInt32BE(at);
  const copy = Buffer.concat([whole.subarray(0, at), by, whole.subarray(at + old)]);
  for (const around of places.slice(0, -1))
    copy.writeUInt32BE(copy.readUInt32BE(around) + by.length - old, around);
  return copy;
}

/** An element of a Matroska file, its length in eight bytes. */
export function element(id: number, ...content: readonly (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const idBytes = Buffer.from(id.toString(16).padStart(2, '0'), 'hex');
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(inside.length));
  length[0] = 1;
  return Buffer.concat([idBytes, length, inside]);
}
