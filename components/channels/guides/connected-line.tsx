'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';

/** What a finished step of connecting has come to, with the way back. */
export function ConnectedLine({ name, onStartOver }: { name: string; onStartOver: () => void }) {
  const t = useTranslations('channels.guide');
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      {t('connected', { name })}
      <Button variant="link" onClick={onStartOver}>
        {t('startOver')}
      </Button>
    </p>
  );
}
