'use client';

import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { PageHeader } from '../ui/page-header';

export function OrdersScreen() {
  const t = useTranslations('orders');
  return (
    <Screen>
      <PageHeader title={t('title')} />
    </Screen>
  );
}
