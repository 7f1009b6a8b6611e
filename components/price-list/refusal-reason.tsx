'use client';

import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/knowledge/schemas';

/** Why a cell was not taken, and what to write instead. */
export function RefusalReason({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('priceListReport');
  return t(`reasons.${refusal.reason.key}`, refusal.reason.params);
}
