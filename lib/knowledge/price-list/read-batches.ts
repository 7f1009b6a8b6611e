import type { Note, ReadFaq, ReadItem, Refusal } from '../schemas';
import { claimHolder } from './claim-holder';
import type { FoundTable } from './found-table';
import { layoutNotes } from './layout-notes';
import type { ItemRules } from './read-item';
import { readRow } from './read-row';
import { refuseOtherTable } from './refuse-other-table';
import { refuseRivals } from './refuse-rivals';
import { rowsOfSections } from './rows-of-sections';
import type { Source } from './source';
import type { FileSurvey } from './survey-file';

/** Some rows, read for good. What is in a batch is never taken back by a later one. */
export interface PriceListBatch {
  readonly items: readonly ReadItem[];
  readonly faq: readonly ReadFaq[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
  /** Refused rows of which is known which item they are about: it stands in the file, though nothing was read of it. */
  readonly unread: readonly { readonly sheet: string | null; readonly row: number; readonly sku: string }[];
}

/**
 * The second pass: every row that is not empty ends as items, an answer, refusals or a note. Rows whose SKU or question
 * stands more than once wait for each other and come in the last batch.
 */
export async function* readBatches(
  source: Source,
  survey: FileSurvey,
  rules: ItemRules,
  onRows: (rows: number, share: number) => void,
): AsyncGenerator<PriceListBatch> {
  const finders = survey.layouts.map((layout) => (layout ? rowsOfSections(layout.sections) : null));
  const found = survey.tables.map((table) => table.found);
  const holder = claimHolder(survey.repeated, found);
  yield beginning(survey, source, found);
  let rows = 0;
  let generated = 0;
  for await (const { sheet, rows: batch, share } of source.read()) {
    const items: ReadItem[] = [];
    const faq: ReadFaq[] = [];
    const refused: Refusal[] = [];
    const notes: Note[] = [];
    const unread: { sheet: string | null; row: number; sku: string }[] = [];
    for (const row of batch) {
      for (const { section, tables, repeatsHeader } of finders[sheet]?.(row) ?? []) {
        const name = source.sheets[sheet]?.name ?? null;
        if (repeatsHeader) notes.push({ sheet: name, row: row.number, key: 'header-repeated', params: {} });
        else if (tables.length === 0) refused.push(...refuseOtherTable(name, section.header, row));
        else
          for (const table of tables) {
            const read = readRow(table, row, rules);
            for (const item of holder.keepItems(read.candidates)) items.push(item);
            for (const entry of holder.keepFaq(read.faq, table)) faq.push(entry);
            for (const refusal of read.refused) refused.push(refusal);
            for (const { sku, item, ...place } of read.candidates)
              if (item === null) unread.push({ sheet: place.sheet, row: place.row, sku });
          }
      }
    }
    rows += batch.length;
    for (const { skuGenerated } of items) if (skuGenerated) generated += 1;
    onRows(rows, share);
    if (items.length + faq.length + refused.length + notes.length > 0)
      yield { items, faq, refused, notes, unread };
  }
  const held = holder.settle();
  for (const { skuGenerated } of held.items) if (skuGenerated) generated += 1;
  const note: Note = { sheet: null, row: null, key: 'sku-generated', params: { count: generated } };
  yield { ...held, unread: [], notes: generated > 0 ? [note, ...held.notes] : held.notes };
}

/** What can be said before any row is read. */
function beginning(survey: FileSurvey, source: Source, found: readonly FoundTable[]): PriceListBatch {
  const refused = found.flatMap((table) => refuseRivals(table) ?? []);
  return { items: [], faq: [], refused, unread: [], notes: layoutNotes(survey.layouts, source.sheets) };
}
