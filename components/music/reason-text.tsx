'use client';

import { useTranslations } from 'next-intl';
import type { Reason } from '@/lib/music/schemas';

/** Why something did not work out, in the words of the error it was; what is not known of it is left open. */
export function ReasonText({ reason: { key, params } }: { reason: Reason }) {
  const t = useTranslations('errors');
  const ui = useTranslations('ui');
  const known = key as 'not-signed-in';
  if (!t.has(known)) return ui('unknownError');
  const places = String(t.raw(known)).matchAll(/\{(\w+)/g);
  return t(known, { ...Object.fromEntries([...places].map(([, name]) => [name, '…'])), ...params });
}
