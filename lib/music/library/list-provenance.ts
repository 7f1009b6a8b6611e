import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { findProvenance } from '../store/provenance';
import { ListProvenance, type Provenance } from './schemas';
import { within } from './within';

/**
 * Where tracks are from and under which licence, the newest first, for a list to be handed out. Those who only use the
 * library get what is offered to them.
 */
export async function listProvenance(
  base: BaseCtx,
  input: ListProvenance = {},
): Promise<{ lines: Provenance[]; next: string | null }> {
  authorize(base, 'music.read');
  const { sourceId, cursor, limit } = parse(ListProvenance, input);
  return within(base, async (tx) => {
    const wish = { limit: limit + 1, ...(sourceId && { sourceId }), ...(cursor && { before: cursor }) };
    const found = await findProvenance(tx, wish);
    const lines = found.slice(0, limit);
    return { lines, next: found.length > limit ? (lines.at(-1)?.trackId ?? null) : null };
  });
}
