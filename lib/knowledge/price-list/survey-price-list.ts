import type { ItemKind } from '../schemas';
import { checkFit } from './check-fit';
import { checkMapping } from './check-mapping';
import type { PriceListSource } from './file-bytes';
import { openSource } from './open-source';
import type { PriceListOptions } from './options';
import { type Field, PriceListMapping } from './schemas';
import type { Source } from './source';
import { type FileSurvey, surveyFile } from './survey-file';

export interface SurveyedPriceList {
  readonly source: Source;
  readonly survey: FileSurvey;
  /** Set when every row is of one kind. */
  readonly only: ItemKind | null;
}

/** Columns that mean nothing where everything is a product: `время` is then a cooking time, not a length of service. */
const ofServices: ReadonlySet<Field> = new Set(['duration', 'prepayment', 'format', 'place']);

/**
 * Opens a file and goes over it once, `onShare` being told the share that is behind. Throws `invalid` when it is no
 * table, or the mapping cannot be right.
 */
export async function surveyPriceList(
  file: PriceListSource,
  options: PriceListOptions,
  onShare: (share: number) => void,
): Promise<SurveyedPriceList> {
  const source = await openSource(file);
  const only = options.declaredType ?? (options.companyType === 'HYBRID' ? null : options.companyType);
  const mapping = options.mapping ? PriceListMapping.parse(options.mapping).tables : null;
  const sheets = source.sheets.map(({ name }) => name);
  if (mapping) checkMapping(mapping, sheets, options.currency);
  const ignored = only === 'PRODUCT' ? ofServices : new Set<Field>();
  const survey = await surveyFile(source, { currency: options.currency, ignored, mapping }, onShare);
  if (mapping) checkFit(mapping, survey);
  return { source, survey, only };
}
