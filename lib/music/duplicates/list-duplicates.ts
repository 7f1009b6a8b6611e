import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import type { Duplicate } from '../schemas';
import { findDuplicates } from '../store/duplicates';
import { showDuplicates } from './show-duplicates';

const ListDuplicates = z.object({
  state: z.enum(['open', 'all']).default('open'),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Tracks that are, or may be, the same, the newest pair first. */
export async function listDuplicates(
  base: BaseCtx,
  input: z.input<typeof ListDuplicates> = {},
): Promise<{ duplicates: Duplicate[]; next: string | null }> {
  authorize(base, 'music.import');
  const { state, cursor, limit } = parse(ListDuplicates, input);
  return acrossCompanies(base, async (tx) => {
    const rows = await findDuplicates(tx, { state, limit: limit + 1, ...(cursor && { before: cursor }) });
    const page = rows.slice(0, limit);
    return {
      duplicates: await showDuplicates(tx, page),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}
