'use client';

import { useTranslations } from 'next-intl';
import { Money } from '../ui/money';

type Props = {
  lines: readonly {
    itemId: string;
    name: string;
    quantity: number;
    unitPriceMinor: number;
    totalMinor: number;
  }[];
  totalMinor: number;
  /** What is asked for in advance; said only when it differs from the total. */
  dueNowMinor: number;
  currency: string;
};

/** Lines of a cart, quote or order, with the total below; digits stand under digits. */
export function CartLines({ lines, totalMinor, dueNowMinor, currency }: Props) {
  const t = useTranslations('chat');
  return (
    <div className="text-sm">
      <ul>
        {lines.map((line) => (
          <li key={line.itemId} className="flex items-baseline justify-between gap-4 py-1">
            <span className="min-w-0 wrap-anywhere">
              {line.name}
              {line.quantity > 1 ? (
                <span className="whitespace-nowrap text-muted-foreground tabular-nums">
                  {' '}
                  {line.quantity} × <Money minor={line.unitPriceMinor} currency={currency} />
                </span>
              ) : null}
            </span>
            <Money minor={line.totalMinor} currency={currency} />
          </li>
        ))}
      </ul>
      <dl className="mt-1 border-t border-border pt-2">
        <div className="flex items-baseline justify-between gap-4 text-base font-semibold">
          <dt>{t('total')}</dt>
          <dd>
            <Money minor={totalMinor} currency={currency} />
          </dd>
        </div>
        {dueNowMinor === totalMinor ? null : (
          <div className="flex items-baseline justify-between gap-4 text-muted-foreground">
            <dt>{t('dueNow')}</dt>
            <dd>{dueNowMinor === 0 ? t('nothing') : <Money minor={dueNowMinor} currency={currency} />}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
