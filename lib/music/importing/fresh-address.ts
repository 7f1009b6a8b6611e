import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { refreshAddress } from '../extraction/refresh-address';
import { findRecipe } from '../store/recipes';
import type { ItemWork } from './bring-item';
import { visit } from './visit';

/** Where a track's sound is now, told by its own page or, without one, by the list it stands in; null: nobody tells. */
export async function freshAddress(
  ctx: Ctx,
  { work, item }: ItemWork,
  signal: AbortSignal,
): Promise<string | null> {
  const { source, page } = work;
  const { title, artist, trackKey } = item;
  const url = item.facts.ownPageUrl ?? page.url;
  const recipe = await acrossCompanies(ctx, (tx) => findRecipe(tx, source.id));
  const found = await visit(ctx, { source, url, signal }, (tab, own) =>
    refreshAddress(tab, { url, trackKey, title, artist, selectors: source.selectors, recipe, signal: own }),
  );
  return found.streamUrl;
}
