import type { CompanyType } from '@/lib/companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ItemContent } from './store/items';

/**
 * The rules that an item made by hand must keep, as one read from a file does. Throws `invalid` naming the field.
 */
export function assertSellable(item: ItemContent, companyType: CompanyType): void {
  const { kind, priceMinor, durationMinutes, prepayment, format, place } = item;
  if (companyType !== 'HYBRID' && companyType !== kind) {
    throw new AppError('invalid', 'item-kind-not-sold', { field: 'kind', params: { kind } });
  }
  if (kind === 'PRODUCT') {
    if (priceMinor === 0) throw new AppError('invalid', 'product-needs-price', { field: 'priceMinor' });
    if (durationMinutes !== null || prepayment !== null || format !== null || place !== null) {
      throw new AppError('invalid', 'product-has-no-service-terms', { field: 'kind' });
    }
  } else if (durationMinutes === null) {
    throw new AppError('invalid', 'service-needs-duration', { field: 'durationMinutes' });
  }
  if (prepayment?.kind === 'AMOUNT' && prepayment.value > priceMinor) {
    throw new AppError('invalid', 'prepayment-exceeds-price', { field: 'prepayment' });
  }
}
