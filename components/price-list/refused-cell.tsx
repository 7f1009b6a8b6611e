'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/knowledge/schemas';
import { Tooltip } from '../ui/tooltip';
import { RefusalReason } from './refusal-reason';

/** A cell that was not taken: what stood in it, in red, with the reason on hover or focus. */
export function RefusedCell({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('catalogue');
  return (
    <Tooltip text={<RefusalReason refusal={refusal} />}>
      <button
        type="button"
        aria-invalid
        className="flex max-w-full items-center gap-1 rounded-half bg-failed-soft px-1 text-left text-failed underline decoration-dotted underline-offset-4"
      >
        <CircleX aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">{refusal.value || t('emptyCell')}</span>
      </button>
    </Tooltip>
  );
}
