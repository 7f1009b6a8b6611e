import { AppError } from '@/lib/platform/errors/app-error';
import { columnLetter } from './column-letter';
import type { Column, Columns, PriceColumn } from './columns';
import type { HeaderBlock } from './header-block';
import type { HeaderMeaning } from './header-meaning';
import { interpretHeader } from './interpret-header';
import { plainMeaning } from './plain-meaning';
import type { ColumnMeaning, Field, TableMapping } from './schemas';

/**
 * The columns of a table as its owner says. What its header says besides (a currency, a measure, minutes) still counts:
 * nobody means roubles by `Стоимость, EUR`. Throws `invalid`: `mapping-currency`.
 */
export function mappedColumns(
  mapping: TableMapping,
  block: HeaderBlock | null,
  width: number | null,
  leads: boolean,
): Columns {
  const read = mapping.columns.map((said) => readColumn(said, mapping, block));
  const byField = new Map<Exclude<Field, 'option'>, Column>();
  for (const { meaning, ...column } of read)
    if (meaning && meaning.field !== 'option' && !byField.has(meaning.field))
      byField.set(meaning.field, { ...column, meaning });
  const last = block?.headings.findLastIndex(({ header }) => header !== '') ?? -1;
  return {
    headerFrom: block?.rows[0]?.number ?? mapping.headerRow,
    headerRow: mapping.headerRow,
    from: Math.min(...read.map(({ index }) => index)),
    to: Math.max(...read.map(({ index }) => index)) + 1,
    leads,
    width: width === null ? 0 : last + 1 || width,
    fullWidth: width,
    byField,
    prices: read.flatMap(({ meaning, ...column }): PriceColumn[] =>
      meaning?.field === 'price' ? [{ ...column, meaning, marked: false }] : [],
    ),
    options: read.flatMap(({ meaning, ...column }) =>
      meaning?.field === 'option' ? [{ ...column, meaning }] : [],
    ),
    all: read.map(({ index, header, meaning, variant }) => {
      return { index, header, field: meaning?.field ?? null, option: meaning?.option ?? null, variant };
    }),
    byHand: true,
    rivalPrices: [],
  };
}

type MappedColumn = Omit<PriceColumn, 'meaning' | 'marked'> & { readonly meaning: HeaderMeaning | null };

function readColumn(said: ColumnMeaning, mapping: TableMapping, block: HeaderBlock | null): MappedColumn {
  const heading = block?.headings[said.column];
  const header = heading?.header || columnLetter(said.column);
  const base = { index: said.column, header, variant: said.variant ?? null };
  if (said.field === null) return { ...base, meaning: null };
  const hinted =
    heading?.meaning?.field === said.field ? heading.meaning : hintsIn(heading?.header ?? '', said.field);
  const option = said.field === 'option' ? (said.option ?? header) : null;
  const money = said.field === 'price' || said.field === 'prepayment';
  const currency = money && mapping.currency !== null ? [mapping.currency] : hinted.currency;
  if (money && mapping.currency !== null && hinted.currency?.includes(mapping.currency) === false) {
    const params = { found: hinted.currency[0] ?? '', expected: mapping.currency };
    throw new AppError('invalid', 'mapping-currency', { field: 'mapping', params });
  }
  return { ...base, meaning: { ...hinted, option, currency } };
}

const plainWord: Partial<Record<Field, string>> = {
  price: 'price',
  prepayment: 'prepayment',
  duration: 'duration',
};

/** What the last words of a header say about a column of this field. */
function hintsIn(header: string, field: Field): HeaderMeaning {
  const word = plainWord[field];
  const words = header.split(/[\s,/()]+/).filter((part) => part !== '');
  for (let start = 0; word && start < words.length; start += 1) {
    const meaning = interpretHeader(`${word}, ${words.slice(start).join(' ')}`);
    if (meaning?.field === field) return meaning;
  }
  return plainMeaning(field);
}
