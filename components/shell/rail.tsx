'use client';

import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BrokenBadge } from '../channels/broken-badge';
import { cn } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { AccountMenu } from './account-menu';
import { CommandKey } from './command-key';
import { CompanySwitcher } from './company-switcher';
import { RailLink } from './rail-link';
import { setupScreens, studioScreens, workScreens } from './screens';
import { WaitingBadge } from './waiting-badge';

type Props = { collapsed: boolean; onCollapse: (collapsed: boolean) => void; onSearch: () => void };

/** The way to every screen, at the left edge. */
export function Rail({ collapsed, onCollapse, onSearch }: Props) {
  const t = useTranslations('shell');
  return (
    <div
      className={cn(
        'sticky top-0 hidden h-dvh shrink-0 flex-col gap-2 border-r border-border p-2 md:flex print:hidden',
        collapsed ? 'w-18' : 'w-56',
      )}
    >
      <CompanySwitcher collapsed={collapsed} />
      {collapsed ? (
        <IconButton icon={Search} label={t('search')} side="right" className="w-full" onClick={onSearch} />
      ) : (
        <button
          type="button"
          onClick={onSearch}
          className="flex h-10 items-center gap-3 rounded border border-border bg-card px-3 text-sm text-muted-foreground transition-colors hover:bg-hover"
        >
          <Search aria-hidden className="size-4" />
          <span className="flex-1 text-left">{t('search')}</span>
          <CommandKey />
        </button>
      )}
      <nav aria-label={t('screens')} className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto pt-2">
        {workScreens.map(({ key, href, icon }) => (
          <RailLink
            key={key}
            href={href}
            icon={icon}
            label={t(key)}
            collapsed={collapsed}
            badge={key === 'inbox' ? <WaitingBadge /> : undefined}
          />
        ))}
        {studioScreens.map(({ key, href, icon }) => (
          <RailLink key={key} href={href} icon={icon} label={t(key)} collapsed={collapsed} />
        ))}
        <div className="flex-1" />
        {setupScreens.map(({ key, href, icon }) => (
          <RailLink
            key={key}
            href={href}
            icon={icon}
            label={t(key)}
            collapsed={collapsed}
            badge={key === 'channels' ? <BrokenBadge /> : undefined}
          />
        ))}
      </nav>
      <div className={cn('flex items-center gap-1', collapsed && 'flex-col')}>
        <div className="w-full min-w-0 flex-1">
          <AccountMenu collapsed={collapsed} />
        </div>
        <IconButton
          icon={collapsed ? PanelLeftOpen : PanelLeftClose}
          label={t(collapsed ? 'expand' : 'collapse')}
          side="right"
          size="icon-sm"
          onClick={() => onCollapse(!collapsed)}
        />
      </div>
    </div>
  );
}
