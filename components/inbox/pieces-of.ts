import type { Claim } from '@/lib/assistant/receipts/schemas';

export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly claim: Claim | null;
}

/** A text cut at its claims. Claims that overlap an earlier one, or reach beyond the text, stay unmarked. */
export function piecesOf(text: string, claims: readonly Claim[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const claim of claims.toSorted((one, other) => one.start - other.start)) {
    if (claim.start < at || claim.end > text.length || claim.end <= claim.start) continue;
    if (claim.start > at) pieces.push({ start: at, words: text.slice(at, claim.start), claim: null });
    pieces.push({ start: claim.start, words: text.slice(claim.start, claim.end), claim });
    at = claim.end;
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at), claim: null });
  return pieces;
}
