import type { Ctx } from '@/lib/platform/context';
import type { SearchItems } from './inputs';
import type { ScoredItem } from './schemas';
import { searchCatalogue } from './search-catalogue';

/** The items that `searchCatalogue` finds to fulfil every wish. */
export async function searchItems(ctx: Ctx, input: SearchItems): Promise<ScoredItem[]> {
  return (await searchCatalogue(ctx, input)).items;
}
