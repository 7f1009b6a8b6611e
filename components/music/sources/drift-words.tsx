'use client';

import { useTranslations } from 'next-intl';

const fields = ['tracks', 'artist', 'streamUrl', 'coverUrl', 'durationMs'] as const;

/** What is other than usual: `tracks: 50 → 3` in the reader's words. */
export function DriftWords({ found }: { found: string }) {
  const t = useTranslations('music.sources.drifted');
  const [, name, was, is] = /^(\w+): (.+) → (.+)$/.exec(found) ?? [];
  const field = fields.find((one) => one === name);
  return field ? t(field, { was: was ?? '', is: is ?? '' }) : found;
}
