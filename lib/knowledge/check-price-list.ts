import { parse } from '@/lib/platform/parse';
import { type ExplainedReport, explainReport } from './explain-report';
import { CheckPriceList } from './inputs';
import { readPriceList } from './price-list/read-price-list';

/**
 * Reads a price list without a company and without the database, for the command line. The currency is the file's own
 * unless given; products and services are told apart row by row unless declared. Throws `invalid` as `readPriceList`.
 */
export async function checkPriceList(input: CheckPriceList): Promise<ExplainedReport> {
  const { bytes, fileName, currency, declaredType, language } = parse(CheckPriceList, input);
  const options = { currency, companyType: 'HYBRID', ...(declaredType ? { declaredType } : {}) } as const;
  return explainReport(await readPriceList(bytes, fileName, options), language);
}
