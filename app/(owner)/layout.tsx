import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { requireCompanyPage } from '@/app/_door/require-company-page';
import { MessagesOf } from '@/app/_intl/messages-of';
import { AppShell } from '@/components/shell/app-shell';
import { KnownMe } from './known-me';

const areas = [
  'ui',
  'shell',
  'inbox',
  'assistant',
  'channels',
  'chat',
  'contacts',
  'orders',
  'credits',
  'reels',
  'clips',
  'music',
  'tiers',
  'calendar',
  'settings',
  'notices',
  'welcome',
] as const;

/** The frame of every screen of a company. Who may see what is asked again by each screen's own requests. */
export default async function OwnerLayout({ children }: { children: ReactNode }) {
  const door = await requireCompanyPage();
  const collapsed = (await cookies()).get('x8-rail')?.value === 'collapsed';
  return (
    <MessagesOf areas={areas}>
      <KnownMe door={door}>
        <AppShell collapsed={collapsed}>{children}</AppShell>
      </KnownMe>
    </MessagesOf>
  );
}
