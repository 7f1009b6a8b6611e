import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';

/** Without a company, the currency that a file itself speaks of: everything that names one must be able to agree. */
export function surveyCurrency(mentions: Iterable<CurrencyMention>, company: string | null): CurrencyRule {
  if (company !== null) return { company, file: null };
  let common: CurrencyMention | null = null;
  for (const mention of mentions) {
    common = common === null ? mention : common.filter((code) => mention.includes(code));
    if (common.length === 0) return { company, file: 'several' };
  }
  return { company, file: common?.[0] ?? null };
}
