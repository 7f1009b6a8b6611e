import type { Field } from '@/lib/knowledge/schemas';
import type { CsvCell } from '../export/to-csv';
import type { WireFaq } from './price-list-api';

/** Questions and answers as a table that an upload reads back unchanged. */
export function faqFile(
  entries: readonly Pick<WireFaq, 'question' | 'answer'>[],
  field: (field: Field) => string,
): CsvCell[][] {
  return [[field('question'), field('answer')], ...entries.map(({ question, answer }) => [question, answer])];
}
