import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { OrdersScreen } from '@/components/orders/orders-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders');
  return { title: t('title') };
}

export default async function OrdersPage() {
  await requireCompanyPage();
  return <OrdersScreen />;
}
