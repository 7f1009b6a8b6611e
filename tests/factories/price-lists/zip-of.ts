import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** What the table of contents claims instead of the truth, for hostile archives. */
  readonly claimedSize?: number;
}

/** A zip archive written by hand, so that tests can also write ones that no honest program would. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const label = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimedSize ?? raw.length, 8);
    const local = Buffer.concat([
      Buffer.from('504b0304140000000800000000000000', 'hex').subarray(0, 14),
      sizes,
      uint16(label.length),
      uint16(0),
      label,
      packed,
    ]);
    entries.push(
      Buffer.concat([
        Buffer.from('504b01021400140000000800', 'hex'),
        Buffer.alloc(4),
        sizes,
        uint16(label.length),
        Buffer.alloc(12),
        uint32(offset),
        label,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    Buffer.from('504b050600000000', 'hex'),
    uint16(parts.length),
    uint16(parts.length),
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
