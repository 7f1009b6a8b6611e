import type { ItemKind } from '../schemas';
import type { PriceListMapping } from './schemas';

export interface PriceListOptions {
  /** The company's currency; null to take the file's own, when a file is only checked. */
  readonly currency: string | null;
  readonly companyType: 'PRODUCT' | 'SERVICE' | 'HYBRID';
  /** Overrides the company's type for this file. */
  readonly declaredType?: ItemKind;
  /** The owner's word on what the columns are, in place of what the headers say. */
  readonly mapping?: PriceListMapping;
}
