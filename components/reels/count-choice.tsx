'use client';

import { useTranslations } from 'next-intl';
import { reelCounts } from '@/lib/reels/schemas';
import { Segmented } from '../ui/segmented';
import type { ReelDraft } from './reel-draft';

type Props = { value: ReelDraft['count']; onChange: (count: ReelDraft['count']) => void };

/** How many videos of the one product, each in another way. */
export function CountChoice({ value, onChange }: Props) {
  const t = useTranslations('reels');
  return (
    <div className="flex flex-col gap-2">
      <span aria-hidden className="text-sm font-medium">
        {t('count')}
      </span>
      <Segmented
        label={t('count')}
        value={String(value)}
        options={reelCounts.map((count) => ({
          value: String(count),
          label: <span className="min-w-8 tabular-nums">{count}</span>,
        }))}
        onChange={(next) => {
          const count = reelCounts.find((one) => String(one) === next);
          if (count) onChange(count);
        }}
      />
    </div>
  );
}
