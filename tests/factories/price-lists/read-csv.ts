import { type PriceListOptions, readPriceList } from '@/lib/knowledge/price-list/read-price-list';
import type { PriceListReport } from '@/lib/knowledge/schemas';
import { type CsvStyle, csvOf } from './csv-of';

const rouble: PriceListOptions = { currency: 'RUB', companyType: 'PRODUCT' };

/** Reads rows, or a text, as a price list; a product company's in roubles unless told. */
export function readCsv(
  content: string | readonly (readonly string[])[],
  options: Partial<PriceListOptions> = {},
  style: CsvStyle = {},
): Promise<PriceListReport> {
  const bytes =
    typeof content === 'string' ? Buffer.from(content) : csvOf(content, { delimiter: ';', ...style });
  return readPriceList(bytes, 'prices.csv', { ...rouble, ...options });
}
