import type { ReadFaq } from '../schemas';
import { readText } from './read-text';
import type { RowReader } from './row-reader';

/** Reads a question and its answer; null when the row has neither, or one of them was refused. */
export function readFaqRow(reader: RowReader): ReadFaq | null {
  const { row, table } = reader;
  const { byField } = table.columns;
  if (!byField.has('question') && !byField.has('answer')) return null;
  const question = reader.take('question', readText(reader.cell('question'), 500));
  const answer = reader.take('answer', readText(reader.cell('answer'), 4000, true));
  if (reader.refusals.length > 0 || (question === null && answer === null)) return null;
  if (question === null) reader.refuse(reader.headerOf('question'), '', 'question-missing');
  if (answer === null) reader.refuse(reader.headerOf('answer'), '', 'answer-missing');
  return question === null || answer === null
    ? null
    : { sheet: table.sheet, row: row.number, question, answer };
}
