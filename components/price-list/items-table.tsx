'use client';

import { useTranslations } from 'next-intl';
import { ItemPhoto } from '../chat/item-photo';
import { Badge } from '../ui/badge';
import { type Column, DataTable } from '../ui/data-table';
import { Duration } from '../ui/duration';
import { Money } from '../ui/money';
import { PrepaymentWords } from './prepayment-words';
import type { WireItem } from './price-list-api';

type Props = { items: WireItem[]; onEdit: (item: WireItem) => void };

export function ItemsTable({ items, onEdit }: Props) {
  const t = useTranslations('catalogue');
  const ui = useTranslations('ui');
  const columns: Column<WireItem>[] = [
    {
      key: 'name',
      title: t('fields.name'),
      cell: (item) => (
        <div className="flex min-w-0 items-center gap-3">
          {item.photoId ? (
            <ItemPhoto
              key={item.photoId}
              url={`/api/files/${item.photoId}`}
              name={item.name}
              className="size-10"
            />
          ) : null}
          <div className="min-w-0">
            <button
              type="button"
              onClick={() => onEdit(item)}
              className="text-left font-medium after:absolute after:inset-0 hover:underline"
            >
              {item.name}
            </button>
            <p className="text-xs text-muted-foreground">
              {[...Object.values(item.options), item.sku].join(' · ')}
            </p>
          </div>
        </div>
      ),
    },
    { key: 'kind', title: t('fields.kind'), wideOnly: true, cell: (item) => t(`kinds.${item.kind}`) },
    {
      key: 'stock',
      title: t('stockOrDuration'),
      wideOnly: true,
      align: 'right',
      cell: (item) =>
        item.kind === 'SERVICE' ? (
          <Duration minutes={item.durationMinutes ?? 0} />
        ) : item.stock === null ? (
          <span className="text-muted-foreground">{t('notCounted')}</span>
        ) : item.stock === 0 ? (
          <Badge tone="waiting">{t('soldOut')}</Badge>
        ) : (
          [item.stock, item.unit].filter(Boolean).join(' ')
        ),
    },
    {
      key: 'prepayment',
      title: t('fields.prepayment'),
      wideOnly: true,
      align: 'right',
      cell: (item) =>
        item.prepayment ? (
          <PrepaymentWords prepayment={item.prepayment} currency={item.currency} />
        ) : (
          <span className="text-muted-foreground">{t('prepayments.FULL')}</span>
        ),
    },
    {
      key: 'price',
      title: t('fields.price'),
      align: 'right',
      className: 'font-medium',
      cell: (item) =>
        item.priceMinor === 0 ? ui('free') : <Money minor={item.priceMinor} currency={item.currency} />,
    },
  ];
  return <DataTable label={t('items')} columns={columns} rows={items} rowKey={(item) => item.id} />;
}
