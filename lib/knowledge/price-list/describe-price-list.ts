import type { PriceListLayout } from '../schemas';
import type { PriceListOptions } from './read-price-list';
import { type PriceListSource, readPriceListFrom } from './read-price-list-from';

/**
 * What a file is and which columns it has, also when it cannot be read as it is: for whoever corrects the mapping. Throws
 * `invalid` only where there is no table at all (not text, damaged, too large).
 */
export async function describePriceList(
  source: PriceListSource,
  fileName: string,
  options: PriceListOptions,
): Promise<PriceListLayout> {
  const { summary } = await readPriceListFrom(source, fileName, options);
  const { encoding, delimiter, sheets } = summary;
  return { fileName, encoding, delimiter, sheets, problem: null };
}
