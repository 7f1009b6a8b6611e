import { createCipheriv, randomBytes } from 'node:crypto';
import { additionalData } from './additional-data';

/** A 32-byte key and the name under which it is found again. */
export interface SealingKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/**
 * Encrypts with AES-256-GCM under a fresh random 96-bit nonce: `v1.<key id>.<nonce>.<ciphertext>.<tag>`, base64url. The
 * additional data is what the text belongs to; it is not stored, and opening fails when it is not the same.
 */
export function seal({ id, key }: SealingKey, plain: Uint8Array, belongsTo: readonly string[]): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(additionalData(belongsTo, id));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return ['v1', id, ...parts].join('.');
}
