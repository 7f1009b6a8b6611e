import { crc32, deflateSync } from 'node:zlib';

const side = 300;

const known = new Map<string, Buffer>();

/** A square PNG of 300 pixels, another one for every number; with `bytes` it is filled up to that size. Drawn once. */
export function catalogueCover(number: number, bytes = 0): Buffer {
  const key = `${number} ${bytes}`;
  const cover = known.get(key) ?? draw(number, bytes);
  if (known.size < 100) known.set(key, cover);
  return cover;
}

function draw(number: number, bytes: number): Buffer {
  const row = 1 + side * 3;
  const pixels = Buffer.alloc(row * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = y * row + 1 + x * 3;
      pixels[at] = (number * 53 + x) % 256;
      pixels[at + 1] = (number * 97 + y) % 256;
      pixels[at + 2] = (number * 31 + (Math.floor(x / 30) ^ Math.floor(y / 30)) * 40) % 256;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const drawn = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels))];
  const filled = Math.max(0, bytes - drawn.reduce((sum, part) => sum + part.length, 0));
  const padding = filled > 0 ? [chunk('tEXt', Buffer.alloc(filled, 'x'))] : [];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, ...drawn, ...padding, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
