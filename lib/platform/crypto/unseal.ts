import { createDecipheriv } from 'node:crypto';
import { additionalData } from './additional-data';
import type { SealingKey } from './seal';

/**
 * Opens what `seal` made, or gives null: whether the key, the tag, the owner or the form is wrong is told to nobody.
 */
export function unseal({ id, key }: SealingKey, sealed: string, belongsTo: readonly string[]): Buffer | null {
  const [version, keyId, ...encoded] = sealed.split('.');
  const [nonce, ciphertext, tag, ...rest] = encoded.map(exactBytes);
  if (version !== 'v1' || keyId !== id || !nonce || !ciphertext || !tag || rest.length > 0) return null;
  // Node takes tags of 4 bytes unless told the length, and any nonce.
  if (nonce.length !== 12 || tag.length !== 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(additionalData(belongsTo, id));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return null;
  }
}

/** Bytes of a base64url text written in its one right way; Node reads others too, and a changed text must not open. */
function exactBytes(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
