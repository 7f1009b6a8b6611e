/**
 * A name for a file of this browser: chosen again after a reload, its upload goes on where it stood. Not a secret, and no
 * proof of what is in it; the server counts the bytes.
 */
export function uploadKey({
  name,
  size,
  lastModified,
}: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(name)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `web-${hash.toString(36)}-${size}-${lastModified}`;
}
