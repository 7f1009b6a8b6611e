import type { PartState } from './part-state';

export interface PartialAnswer {
  readonly contentRange: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * Whether a 206 is what was asked for: the rest, from byte `from`, of the file that the part is of. Returns the length of the
 * whole file as far as it is told, or null when it is something else and the download has to begin anew.
 */
export function judgePartial(
  answer: PartialAnswer,
  part: PartState,
  { from, isSameAddress }: { readonly from: number; readonly isSameAddress: boolean },
): { readonly total: number | null } | null {
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(answer.contentRange?.trim() ?? '');
  if (!range) return null;
  const [first, last] = [Number(range[1]), Number(range[2])];
  const total = range[3] === '*' ? null : Number(range[3]);
  if (first !== from || last < first || (total !== null && last >= total)) return null;
  if (part.total !== null && total !== null && total !== part.total) return null;
  if (!isSameAddress) return { total: total ?? part.total };
  // A server that does not know If-Range sends the rest of whatever it has now; one that says nothing is held to its bytes.
  const isTagged = answer.etag !== null && part.etag !== null;
  const [now, then] = isTagged ? [answer.etag, part.etag] : [answer.lastModified, part.lastModified];
  const hasChanged = now !== null && then !== null && now !== then;
  return hasChanged ? null : { total: total ?? part.total };
}
