import type { ClaimSource } from '@/lib/assistant/receipts/schemas';
import type { Fact } from './facts';

/** Of several things that vouch for the same, the one of an item the line names, else what was found last. */
export function chooseSource(
  facts: readonly Fact[] | undefined,
  names: readonly string[],
): ClaimSource | null {
  if (!facts) return null;
  const named = facts.findLast(({ item }) => item !== null && names.includes(item));
  return (named ?? facts.at(-1))?.source ?? null;
}
