import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import type { Import } from '../schemas';
import { findImports } from '../store/imports';
import { showImports } from './show-imports';

const ListImports = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Imports, the newest first; `next` is the cursor of the rest. */
export async function listImports(
  base: BaseCtx,
  input: z.input<typeof ListImports> = {},
): Promise<{ imports: Import[]; next: string | null }> {
  authorize(base, 'music.import');
  const { cursor, limit } = parse(ListImports, input);
  return acrossCompanies(base, async (tx) => {
    const rows = await findImports(tx, cursor, limit + 1);
    const page = rows.slice(0, limit);
    return {
      imports: await showImports(tx, page),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}
