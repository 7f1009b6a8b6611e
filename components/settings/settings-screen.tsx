'use client';

import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { PageHeader } from '../ui/page-header';

export function SettingsScreen() {
  const t = useTranslations('settings');
  return (
    <Screen>
      <PageHeader title={t('title')} />
    </Screen>
  );
}
