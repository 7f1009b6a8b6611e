import { randomBytes } from 'node:crypto';

/** A URL-safe secret of the given entropy; 256 bits unless told. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
