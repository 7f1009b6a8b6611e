'use client';

import { Coins } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import type { ReelsPage } from './reels-api';
import { useEstimate } from './use-estimate';

type Props = {
  count: number;
  means: Pick<ReelsPage, 'balance' | 'rules'> | undefined;
  error: unknown;
  pending: boolean;
  /** The photo is still on its way. */
  waiting: boolean;
  /** How many have just been ordered; 0 while nothing is. */
  accepted: number;
  onMore: () => void;
};

/** What it costs, what there is, how long it takes, and the one button. */
export function OrderPanel({ count, means, error, pending, waiting, accepted, onMore }: Props) {
  const t = useTranslations('reels');
  if (accepted > 0) {
    return (
      <Notice
        kind="paid"
        role="status"
        action={
          <Button variant="secondary" size="sm" onClick={onMore}>
            {t('makeMore')}
          </Button>
        }
      >
        <p className="font-medium">{t('accepted', { count: accepted })}</p>
        <p className="text-muted-foreground">{t('acceptedText')}</p>
      </Notice>
    );
  }
  const missing = means ? count - means.balance.available : 0;
  return (
    <div className="flex flex-col gap-3">
      <Costs count={count} means={means} />
      {means && missing > 0 ? (
        <Notice kind="waiting" role="status">
          {t('tooFew', { missing, needed: count, balance: means.balance.available })}
        </Notice>
      ) : null}
      <FormError error={error} />
      {missing > 0 ? (
        <Button asChild size="lg" className="self-start max-sm:w-full">
          <Link href="/credits">
            <Coins aria-hidden />
            {t('topUp')}
          </Link>
        </Button>
      ) : (
        <Button
          type="submit"
          size="lg"
          pending={pending || waiting}
          className="self-start whitespace-normal max-sm:w-full"
        >
          {t('make', { count })}
        </Button>
      )}
    </div>
  );
}

function Costs({ count, means }: Pick<Props, 'count' | 'means'>) {
  const t = useTranslations('reels');
  const { data: estimate } = useEstimate(count);
  if (!means) return <Skeleton className="h-5 w-64" />;
  const left = means.rules.perDay - means.rules.usedToday;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground tabular-nums">
      <span>{t('balance', { count: means.balance.available })}</span>
      {estimate ? (
        <span>
          {t('time', { minutes: Math.max(1, Math.round(estimate.minutes)) })}
          {estimate.ahead > 0 ? `, ${t('before', { count: estimate.ahead })}` : ''}
        </span>
      ) : null}
      {left <= 5 ? <span>{t('leftToday', { count: Math.max(0, left) })}</span> : null}
    </p>
  );
}
