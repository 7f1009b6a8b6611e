import type { SourceRow } from '../store/sources';

/** Whether a source may be used at a moment: not withdrawn, and inside the time its rights are granted for. */
export function isValidAt(
  { state, validFrom, validUntil }: Pick<SourceRow, 'state' | 'validFrom' | 'validUntil'>,
  at: Date,
): boolean {
  return state === 'ACTIVE' && validFrom <= at && (validUntil === null || validUntil > at);
}
