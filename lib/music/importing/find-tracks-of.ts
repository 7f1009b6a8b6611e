import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { extractPage } from '../extraction/extract-page';
import type { Findings } from '../extraction/found';
import { findRecipe, saveRecipe } from '../store/recipes';
import type { SourceRow } from '../store/sources';
import { visit } from './visit';

/** Visits a page and says what it has, by what was learned of its source before; what is learned now is kept. */
export async function findTracksOf(
  base: BaseCtx,
  wish: {
    readonly source: SourceRow;
    readonly url: string;
    readonly limit: number;
    readonly signal?: AbortSignal;
  },
): Promise<Findings> {
  const { source, url, limit } = wish;
  const known = await acrossCompanies(base, (tx) => findRecipe(tx, source.id));
  const { findings, recipe, drift } = await visit(base, wish, (page, signal) =>
    extractPage(page, {
      url,
      limit,
      selectors: source.selectors,
      recipe: known,
      now: base.clock.now(),
      signal,
    }),
  );
  await acrossCompanies(base, (tx) => saveRecipe(tx, { sourceId: source.id, recipe, drift }));
  return findings;
}
