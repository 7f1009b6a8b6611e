import { describeTables } from './describe-tables';
import type { PriceListSource } from './file-bytes';
import { layoutProblem } from './layout-problem';
import type { PriceListOptions } from './options';
import type { PriceListLayout } from './schemas';
import { surveyPriceList } from './survey-price-list';

/**
 * What a file is and which columns it has, also when it cannot be read as it is: for whoever corrects the mapping. Throws
 * `invalid` only where there is no table at all (not text, damaged, too large), or the mapping cannot be right.
 */
export async function describePriceList(
  file: PriceListSource,
  fileName: string,
  options: PriceListOptions,
): Promise<PriceListLayout> {
  const { source, survey } = await surveyPriceList(file, options, () => {});
  const { encoding, delimiter } = source;
  const { sheets } = describeTables(survey, source.sheets);
  return { fileName, encoding, delimiter, sheets, problem: layoutProblem(survey)?.key ?? null };
}
