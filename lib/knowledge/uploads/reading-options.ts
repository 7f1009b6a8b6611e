import type { Company } from '@/lib/companies';
import type { PriceListOptions } from '../price-list/read-price-list';
import type { StoredUpload } from '../store/knowledge-bases';

/** How a company's upload is to be read. */
export function readingOptions(
  { currency, type }: Pick<Company, 'currency' | 'type'>,
  { declaredType, mapping }: Partial<Pick<StoredUpload, 'declaredType' | 'mapping'>>,
): PriceListOptions {
  return {
    currency,
    companyType: type,
    ...(declaredType ? { declaredType } : {}),
    ...(mapping ? { mapping } : {}),
  };
}
