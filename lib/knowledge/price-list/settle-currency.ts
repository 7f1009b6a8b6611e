import { accept } from './accept';
import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import type { Reading } from './reading';
import { refuse } from './refuse';

/** The currency of one price, from everything that names one (cell, column, header, number format). */
export function settleCurrency(
  mentions: readonly CurrencyMention[],
  rule: CurrencyRule,
): Reading<string | null> {
  const { company, file } = rule;
  const [first, ...others] = mentions;
  if (company !== null) {
    const stranger = mentions.find((mention) => !mention.includes(company));
    return stranger
      ? refuse('currency-differs', { found: stranger[0] ?? '', expected: company })
      : accept(company);
  }
  if (!first) return file === 'several' ? refuse('currency-unclear') : accept(file);
  const common = first.filter((code) => others.every((mention) => mention.includes(code)));
  const contradiction = others.find((mention) => !mention.some((code) => first.includes(code)));
  if (contradiction)
    return refuse('currency-differs', { found: contradiction[0] ?? '', expected: first[0] ?? '' });
  return accept((file !== null && common.includes(file) ? file : common[0]) ?? null);
}
