'use client';

import { useLocale, useTranslations } from 'next-intl';

/** Countries in the reader's language; none named: the whole world. */
export function TerritoryNames({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('music.rights');
  const language = useLocale();
  if (codes.length === 0) return t('worldwide');
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
