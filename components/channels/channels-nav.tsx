'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';

const pages = [
  { href: '/channels', key: 'tabChannels' },
  { href: '/channels/leads', key: 'tabLeads' },
] as const;

/** The two sides of the channels: the accounts themselves, and what leads people to them. */
export function ChannelsNav() {
  const t = useTranslations('channels');
  const pathname = usePathname();
  return (
    <nav aria-label={t('tabs')} className="mb-6 flex gap-6 overflow-x-auto border-b border-border">
      {pages.map(({ href, key }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? 'page' : undefined}
          className={cn(
            '-mb-px flex h-10 shrink-0 items-center border-b-2 border-transparent font-medium text-muted-foreground transition-colors hover:text-foreground focus-visible:outline-offset-[-2px]',
            pathname === href && 'border-primary text-foreground',
          )}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
