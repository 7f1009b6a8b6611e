import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const tailLength = 16;

let last = { time: -1, tail: 0n };

/**
 * A new identifier such as `ord_01jd2…`: prefix, 48 bits of time, 80 random bits, in Crockford's base 32 (the ULID
 * layout, https://github.com/ulid/spec). Sorts by age, so lists page by it; cannot be guessed. Those that a process makes
 * for one millisecond sort in the order they were made in: each is a random step of up to 56 bits above the one before.
 */
export function newId(prefix: string, at: Date = new Date()): string {
  const time = at.getTime();
  const tail = time === last.time ? last.tail + 1n + randomBits(7) : randomBits(10) >> 1n;
  last = { time, tail };
  return `${prefix}_${encoded(BigInt(time), 10)}${encoded(tail, tailLength)}`;
}

const randomBits = (bytes: number): bigint => BigInt(`0x${randomBytes(bytes).toString('hex')}`);

function encoded(value: bigint, length: number): string {
  let text = '';
  let rest = value;
  for (let index = 0; index < length; index += 1) {
    text = alphabet.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}
