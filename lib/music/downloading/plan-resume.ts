import type { PartState } from './part-state';

/** How many of the bytes that are here are asked for once more, to see that it is still the same file. */
export const overlapBytes = 65_536;

export interface ResumePlan {
  /** The first byte asked for. */
  readonly from: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How a part of `bytes` bytes goes on from the address whose hash is given; null: from the beginning. The end of what is here
 * is asked for again in any case and compared. A validator is only worth something at the address it was given at; without
 * any, at least the length must be known.
 */
export function planResume(part: PartState | null, bytes: number, address: string): ResumePlan | null {
  if (part === null || bytes <= 0 || (part.total !== null && bytes > part.total)) return null;
  const isSame = part.address === address;
  const validator = part.etag ?? part.lastModified;
  if (part.total === null && !(isSame && validator !== null)) return null;
  const from = Math.max(0, bytes - overlapBytes);
  const range = `bytes=${from}-`;
  return { from, headers: isSame && validator !== null ? { range, 'if-range': validator } : { range } };
}
