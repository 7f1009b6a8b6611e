import type { ReadFaq } from '../schemas';
import { readText } from './read-text';
import type { RowReader } from './row-reader';

/** Reads a question and its answer; null when the row has neither, or one of them was refused. */
export function readFaqRow(reader: RowReader): ReadFaq | null {
  const { row, table } = reader;
  const question = reader.take('question', readText(reader.cell('question'), 500));
  const answer = reader.take('answer', readText(reader.cell('answer'), 4000, true));
  if (reader.refusals.length > 0 || (question === null && answer === null)) return null;
  const header = (field: 'question' | 'answer'): string | null =>
    table.columns.byField.get(field)?.header ?? null;
  if (question === null) reader.refuse(header('question'), '', 'question-missing');
  if (answer === null) reader.refuse(header('answer'), '', 'answer-missing');
  return question === null || answer === null
    ? null
    : { sheet: table.sheet, row: row.number, question, answer };
}
