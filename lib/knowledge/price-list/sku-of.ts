import { makeSku } from './make-sku';
import type { Identity } from './read-identity';
import type { Variant } from './variant';

const longestSku = 80;

/** The SKU of an item, or of one of its variants; null when not even that can be told. */
export function skuOf({ name, options, sku, mangled }: Identity, variant: Variant | null): string | null {
  const joined = sku !== null && variant ? `${sku}-${variant.value}` : sku;
  if (joined !== null && joined.length <= longestSku) return joined;
  if (name === null || mangled) return null;
  return makeSku(name, variant ? { ...options, [variant.option]: variant.value } : options);
}
