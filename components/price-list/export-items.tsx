'use client';

import { useTranslations } from 'next-intl';
import { ExportButton } from '../export/export-button';
import { useExport } from '../export/use-export';
import { itemsFile } from './items-file';
import type { ItemPage, WireItem } from './price-list-api';

/** Everything on sale as a file: change it and upload it again. */
export function ExportItems() {
  const t = useTranslations('catalogue');
  const { mutate, isPending, error } = useExport<ItemPage, WireItem>({
    path: '/api/items',
    fileName: 'price-list.csv',
    rowsOf: (page) => page.items,
    table: (items) =>
      itemsFile(items, {
        field: (field) => t(`fields.${field}`),
        kind: (kind) => t(`kinds.${kind}`),
        prepayment: (kind) => t(`prepayments.${kind}`),
        minutes: (count) => t('minutesShort', { count }),
      }),
  });
  return <ExportButton onExport={mutate} pending={isPending} error={error} />;
}
