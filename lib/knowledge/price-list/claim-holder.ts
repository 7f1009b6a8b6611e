import type { Note, ReadFaq, ReadItem, Refusal } from '../schemas';
import type { FoundTable } from './found-table';
import type { KeyCounter } from './key-counter';
import { questionKey } from './question-key';
import type { ItemCandidate } from './read-item';
import { type Claim, settleRows } from './settle-rows';

export interface ClaimHolder {
  /** The items that nobody else claims the SKU of; the others wait. */
  keepItems(candidates: readonly ItemCandidate[]): ReadItem[];
  keepFaq(entries: readonly ReadFaq[], table: FoundTable): ReadFaq[];
  /** What waited: rows that contradict each other are refused, each naming the others. */
  settle(): {
    readonly items: readonly ReadItem[];
    readonly faq: readonly ReadFaq[];
    readonly refused: readonly Refusal[];
    readonly notes: readonly Note[];
  };
}

export function claimHolder(repeated: KeyCounter, tables: readonly FoundTable[]): ClaimHolder {
  const items: Claim<ReadItem>[] = [];
  const faq: Claim<ReadFaq>[] = [];
  const headerOf = (claim: { readonly table: number }, field: 'sku' | 'question'): string | null =>
    tables[claim.table]?.columns.byField.get(field)?.header ?? null;
  return {
    keepItems: (candidates) =>
      candidates.flatMap(({ item, sku, ...place }) => {
        if (!repeated.isRepeated(sku)) return item ? [item] : [];
        items.push({ ...place, key: sku, shown: sku, value: item });
        return [];
      }),
    keepFaq: (entries, { index: table }) =>
      entries.flatMap((entry) => {
        if (!repeated.isRepeated(questionKey(entry.question))) return [entry];
        const { sheet, row, question } = entry;
        faq.push({ sheet, row, table, key: question.toLowerCase(), shown: question, value: entry });
        return [];
      }),
    settle() {
      const one = settleRows(items, { column: (claim) => headerOf(claim, 'sku'), reason: 'sku-duplicate' });
      const other = settleRows(faq, {
        column: (claim) => headerOf(claim, 'question'),
        reason: 'question-duplicate',
      });
      return {
        items: one.kept,
        faq: other.kept,
        refused: [...one.refused, ...other.refused],
        notes: [...one.notes, ...other.notes],
      };
    },
  };
}
