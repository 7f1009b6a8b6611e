'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { MoreMenu } from './more-menu';
import { workScreens } from './screens';
import { WaitingBadge } from './waiting-badge';

/** The same ways as the rail, under the thumb. Steps aside while a conversation fills the screen. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  if (/^\/inbox\/./.test(pathname)) return null;
  return (
    <nav
      aria-label={t('screens')}
      className="sticky bottom-0 z-30 grid grid-cols-5 border-t border-border bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {workScreens.map(({ key, href, icon: Icon }) => {
        const here = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <Link
            key={key}
            href={href}
            aria-current={here ? 'page' : undefined}
            className={cn(
              'relative flex h-16 min-w-0 flex-col items-center justify-center gap-1 px-1 text-xs text-muted-foreground focus-visible:outline-offset-[-2px]',
              here && 'font-medium text-primary-text',
            )}
          >
            <Icon aria-hidden className="size-5" />
            <span className="max-w-full truncate">{t(key)}</span>
            {key === 'inbox' ? (
              <span className="absolute top-1 left-1/2 ml-1">
                <WaitingBadge />
              </span>
            ) : null}
          </Link>
        );
      })}
      <MoreMenu onSearch={onSearch} />
    </nav>
  );
}
