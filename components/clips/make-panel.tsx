'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import type { ClipMeans } from './clips-api';

type Props = {
  means: ClipMeans | undefined;
  error: unknown;
  pending: boolean;
  /** The video is still on its way. */
  waiting: boolean;
};

/** What the plan gives and how much of today is left, and the one button. */
export function MakePanel({ means, error, pending, waiting }: Props) {
  const t = useTranslations('clips.make');
  const names = useTranslations('tiers.names');
  const left = means ? Math.max(0, means.tier.perDay - means.usedToday) : null;
  return (
    <div className="flex flex-col gap-3 lg:sticky lg:top-8 lg:col-start-1 lg:row-start-2">
      {means ? (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground tabular-nums">
          <span>{t('left', { count: left ?? 0, limit: means.tier.perDay })}</span>
          <span>{lengthOf(means.tier.maxSeconds, t)}</span>
          <Link
            href="/plan"
            className="font-medium text-primary-text underline underline-offset-4 hover:no-underline"
          >
            {t('plan', { tier: names(means.tier.name) })}
          </Link>
        </p>
      ) : (
        <Skeleton className="h-5 w-64" />
      )}
      {left === 0 && !error ? (
        <Notice kind="waiting" role="status">
          {t('noneLeft')}
        </Notice>
      ) : null}
      <FormError error={error} />
      <Button
        type="submit"
        size="lg"
        pending={pending || waiting}
        className="self-start whitespace-normal max-sm:w-full"
      >
        {waiting ? t('waiting') : t('make')}
      </Button>
    </div>
  );
}

function lengthOf(seconds: number, t: ReturnType<typeof useTranslations<'clips.make'>>): string {
  return seconds < 120 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.floor(seconds / 60) });
}
