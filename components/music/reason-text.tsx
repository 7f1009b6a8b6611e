'use client';

import { useTranslations } from 'next-intl';
import type { Reason } from '@/lib/music/schemas';

/** Why something did not work out, in the words of the error it was. */
export function ReasonText({ reason: { key, params } }: { reason: Reason }) {
  const t = useTranslations('errors');
  const ui = useTranslations('ui');
  return t.has(key as 'not-signed-in') ? t(key as 'not-signed-in', params) : ui('unknownError');
}
