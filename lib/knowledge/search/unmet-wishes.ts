import type { CatalogueItem } from '../schemas';
import type { UnmetWish } from './schemas';

/** What a customer wants of an item beside its being what was asked for. */
export interface Wishes {
  readonly priceMinMinor?: number | undefined;
  readonly priceMaxMinor?: number | undefined;
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly inStock?: boolean | undefined;
}

type Judged = Pick<CatalogueItem, 'priceMinor' | 'stock' | 'options'>;

/** Which of the wishes an item does not fulfil. */
export function unmetWishes(item: Judged, wishes: Wishes): UnmetWish[] {
  const { priceMinMinor = 0, priceMaxMinor = Number.POSITIVE_INFINITY, options = {}, inStock } = wishes;
  const unmet: UnmetWish[] = [];
  if (item.priceMinor < priceMinMinor || item.priceMinor > priceMaxMinor) unmet.push('price');
  if (!hasOptions(item, options)) unmet.push('options');
  if (inStock && item.stock !== null && item.stock < 1) unmet.push('stock');
  return unmet;
}

function hasOptions({ options }: Judged, wanted: Readonly<Record<string, string>>): boolean {
  const has = new Map(Object.entries(options).map(([option, value]) => [keyOf(option), keyOf(value)]));
  return Object.entries(wanted).every(([option, value]) => has.get(keyOf(option)) === keyOf(value));
}

const keyOf = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');
