'use client';

import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useIsStaff } from '../use-is-staff';

/** An empty library, or a search that found nothing. */
export function NothingHere({ icon, query }: { icon: LucideIcon; query: string }) {
  const t = useTranslations('music.library');
  const isStaff = useIsStaff();
  if (query !== '') return <EmptyState icon={icon} title={t('nothing')} text={t('nothingText')} />;
  return (
    <EmptyState
      icon={icon}
      title={t('emptyTitle')}
      text={t(isStaff ? 'emptyForStaff' : 'emptyText')}
      action={
        isStaff ? (
          <Button asChild>
            <Link href="/music?tab=sources">{t('toSources')}</Link>
          </Button>
        ) : null
      }
    />
  );
}
