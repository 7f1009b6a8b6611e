import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import { findCurrency } from './find-currency';
import type { FoundTable } from './found-table';
import { showCell } from './show-cell';

/** Without a company, the currency that a file itself speaks of: everything that names one must be able to agree. */
export function surveyCurrency(tables: readonly FoundTable[], company: string | null): CurrencyRule {
  if (company !== null) return { company, file: null };
  let common: CurrencyMention | null = null;
  for (const mention of tables.flatMap((table) => [...mentionsIn(table)])) {
    common = common === null ? mention : common.filter((code) => mention.includes(code));
    if (common.length === 0) return { company, file: 'several' };
  }
  return { company, file: common?.[0] ?? null };
}

function* mentionsIn({ columns, rows, price }: FoundTable): Generator<CurrencyMention> {
  const header = price?.column.meaning.currency;
  if (header) yield header;
  for (const text of price?.texts.values() ?? []) if (text.kind === 'amount') yield* text.currencies;
  const index = columns.byField.get('currency')?.index;
  if (index === undefined) return;
  for (const row of rows) {
    const mention = findCurrency(showCell(row.cells[index]));
    if (mention) yield mention;
  }
}
