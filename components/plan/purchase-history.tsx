'use client';

import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DataTable } from '../ui/data-table';
import { DateTime } from '../ui/date-time';
import { EmptyState } from '../ui/empty-state';
import { Money } from '../ui/money';
import { Section } from '../ui/section';
import type { PlanView } from './plan-api';

type Props = { purchases: PlanView['purchases']; timeZone: string };

/** What was bought and what was a present, the newest first. */
export function PurchaseHistory({ purchases, timeZone }: Props) {
  const t = useTranslations('tiers');
  return (
    <Section title={t('history')}>
      {purchases.length === 0 ? (
        <EmptyState icon={ReceiptText} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <DataTable
          label={t('history')}
          rows={purchases}
          rowKey={({ id }) => id}
          columns={[
            { key: 'when', title: t('when'), cell: ({ at }) => <DateTime at={at} timeZone={timeZone} /> },
            {
              key: 'what',
              title: t('what'),
              cell: ({ tier, period, kind, reason }) => (
                <>
                  <span className="block">
                    {period === null
                      ? t(`names.${tier}`)
                      : t('purchase', { tier: t(`names.${tier}`), period })}
                  </span>
                  <span className="block text-muted-foreground">
                    {reason === null ? t(`kinds.${kind}`) : `${t(`kinds.${kind}`)}: ${reason}`}
                  </span>
                </>
              ),
            },
            {
              key: 'sum',
              title: t('sum'),
              align: 'right',
              cell: ({ priceMinor, currency }) =>
                priceMinor === null || currency === null ? null : (
                  <Money minor={priceMinor} currency={currency} />
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
