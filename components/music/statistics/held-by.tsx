'use client';

import { useTranslations } from 'next-intl';

const named = {
  'all pages are busy': 'pages',
  'the browser does not start': 'noStart',
  'a browser is starting': 'starting',
  processor: 'processor',
} as const;

/** What keeps the browsers from doing more. The pool says it in English, to programs too; what it says anew stands as it is. */
export function HeldBy({ reason }: { reason: string | null }) {
  const t = useTranslations('music.statistics.held');
  if (reason === null) return t('nothing');
  const delay = /^host delay ([\d.]+) s/.exec(reason)?.[1];
  if (delay !== undefined) return t('hostDelay', { seconds: delay });
  return Object.hasOwn(named, reason) ? t(named[reason as keyof typeof named]) : reason;
}
