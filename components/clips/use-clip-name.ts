'use client';

import { useTranslations } from 'next-intl';
import type { WireClip } from './clips-api';

/** What a clip is called; a link that has not been fetched has its address instead. */
export function useClipName({ name, source }: Pick<WireClip, 'name' | 'source'>): string {
  const t = useTranslations('clips');
  if (name !== '') return name;
  if (source.kind !== 'link') return t('nameless');
  return source.url.replace(/^https?:\/\/(www\.)?/, '');
}
