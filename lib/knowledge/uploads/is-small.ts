/** A file of this size is read while its owner waits, and nobody notices; a larger one by a job. */
const smallBytes = 384 * 1024;

export function isSmall(bytes: number): boolean {
  return bytes <= smallBytes;
}
