import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { additionalData } from './additional-data';
import { seal } from './seal';
import { unseal } from './unseal';

const key = { id: 'vky_1', key: randomBytes(32) };
const home = ['COMP001', 'vault_value', 'crd_1', 'token'];

test.each(['', 'a', 'secret '.repeat(1_000), 'ключ 🔑', '\0\n'])('what was sealed opens again', (text) => {
  const sealed = seal(key, Buffer.from(text), home);
  expect(sealed).toMatch(/^v1\.vky_1\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/);
  expect(unseal(key, sealed, home)?.toString()).toBe(text);
});

test('no nonce comes twice in 120,000 encryptions', () => {
  const nonces = new Set<string>();
  const plain = Buffer.from('x');
  for (let count = 0; count < 120_000; count += 1) nonces.add(seal(key, plain, home).split('.')[2] ?? '');
  expect(nonces.size).toBe(120_000);
}, 60_000);

/** One way to spoil a sealed text; each gives a text that is not the one it got. */
type Spoil = (sealed: string, random: (below: number) => number) => string;
const parts = (sealed: string) => sealed.split('.');
const replaced = (sealed: string, at: number, value: string) => parts(sealed).with(at, value).join('.');
const flipped = (text: string, random: (below: number) => number) => {
  const bytes = Buffer.from(text, 'base64url');
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  return bytes.toString('base64url');
};
const cut = (text: string, bytes: number) =>
  Buffer.from(text, 'base64url').subarray(0, bytes).toString('base64url');

const spoils: readonly Spoil[] = [
  // a bit of the nonce, of the ciphertext, of the tag
  ...[2, 3, 4].map(
    (at): Spoil =>
      (sealed, random) =>
        replaced(sealed, at, flipped(parts(sealed)[at] ?? '', random)),
  ),
  // a shortened tag: Node would take some of these lengths
  (sealed, random) => replaced(sealed, 4, cut(parts(sealed)[4] ?? '', 4 + random(12))),
  // a shortened nonce, a longer one, a shortened ciphertext
  (sealed, random) => replaced(sealed, 2, cut(parts(sealed)[2] ?? '', random(12))),
  (sealed, random) =>
    replaced(sealed, 2, `${parts(sealed)[2]}${randomBytes(1 + random(4)).toString('base64url')}`),
  (sealed, random) => replaced(sealed, 3, cut(parts(sealed)[3] ?? '', random(20))),
  // one character of the text itself, also those bits of base64 that carry nothing
  (sealed, random) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ \n';
    const at = random(sealed.length);
    const other = [...alphabet].filter((letter) => letter !== sealed[at]);
    return sealed.slice(0, at) + other[random(other.length)] + sealed.slice(at + 1);
  },
  (sealed) => replaced(sealed, 1, 'vky_2'),
  (sealed) => replaced(sealed, 0, 'v2'),
  (sealed) => `${sealed}.`,
  (sealed) => `${sealed}=`,
  (sealed) => parts(sealed).slice(0, 4).join('.'),
  (sealed, random) => replaced(sealed, 4, randomBytes(16 + random(2)).toString('base64url')),
];

test('of 100,000 changed texts none opens', () => {
  const opened: string[] = [];
  let tried = 0;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), (numbers) => {
      const sealed = seal(key, randomBytes(24), home);
      const random = (below: number) => (numbers.next().value ?? 0) % below;
      for (let round = 0; round < 8; round += 1)
        for (const spoil of spoils) {
          const changed = spoil(sealed, random);
          if (changed === sealed) continue;
          tried += 1;
          if (unseal(key, changed, home) !== null) opened.push(changed);
        }
    }),
    { numRuns: 900 },
  );
  expect(opened).toEqual([]);
  expect(tried).toBeGreaterThan(100_000);
}, 60_000);

test('moved to another company, table, row, name or key it does not open', () => {
  const sealed = seal(key, Buffer.from('secret'), home);
  for (let at = 0; at < home.length; at += 1) {
    expect(unseal(key, sealed, home.with(at, 'other'))).toBeNull();
    expect(unseal(key, sealed, home.with(at, ''))).toBeNull();
  }
  // Shifting a border between two names must not give the same owner.
  expect(unseal(key, sealed, ['COMP001', 'vault_value', 'crd_1token', ''])).toBeNull();
  expect(unseal(key, sealed, ['COMP001","vault_value', 'crd_1', 'token'])).toBeNull();
  expect(unseal({ id: 'vky_1', key: randomBytes(32) }, sealed, home)).toBeNull();
  expect(unseal({ ...key, id: 'vky_2' }, sealed, home)).toBeNull();
  expect(unseal({ ...key, id: 'vky_2' }, sealed.replace('vky_1', 'vky_2'), home)).toBeNull();
});

/** A text made by hand, with whatever sizes, under the right key. */
function forged({ nonceBytes = 12, tagBytes = 16, ofTag = 16 }): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(home, key.id));
  const ciphertext = Buffer.concat([cipher.update('secret'), cipher.final()]);
  const encoded = [nonce, ciphertext, cipher.getAuthTag().subarray(0, ofTag)];
  return ['v1', key.id, ...encoded.map((part) => part.toString('base64url'))].join('.');
}

test('genuine tags of other lengths and nonces of other lengths are refused', () => {
  expect(unseal(key, forged({}), home)?.toString()).toBe('secret');
  for (const tagBytes of [4, 8, 12, 13, 14, 15]) expect(unseal(key, forged({ tagBytes }), home)).toBeNull();
  for (let ofTag = 0; ofTag < 16; ofTag += 1) expect(unseal(key, forged({ ofTag }), home)).toBeNull();
  for (const nonceBytes of [1, 8, 11, 13, 16, 32])
    expect(unseal(key, forged({ nonceBytes }), home)).toBeNull();
});

// NIST's GCM test cases 13 and 14 (key, nonce and plaintext of zeros): what our reader computes is AES-256-GCM.
test.each([
  ['', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    '00000000000000000000000000000000',
    'cea7403d4d606b6e074ec5d3baf39d18',
    'd0d1c8a799996bf0265b98b5d48ab919',
  ],
])('known answers of AES-256-GCM: %j', (plain, ciphertext, tag) => {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12), { authTagLength: 16 });
  const made = Buffer.concat([cipher.update(plain, 'hex'), cipher.final()]).toString('hex');
  expect([made, cipher.getAuthTag().toString('hex')]).toEqual([ciphertext, tag]);
});

test('what is not a sealed text at all does not open either', () => {
  for (const text of [
    '',
    '.',
    '....',
    'v1',
    'v1.vky_1...',
    'v1.vky_1.a.b.c',
    'plain text',
    '\0',
    'v1.vky_1.AAAAAAAAAAAAAAAA..',
  ])
    expect(unseal(key, text, home)).toBeNull();
});
