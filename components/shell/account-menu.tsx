'use client';

import { useTranslations } from 'next-intl';
import { Avatar } from '../ui/avatar';
import { DropdownMenu } from '../ui/dropdown-menu';
import { AccountChoices } from './account-choices';
import { useMe } from './use-me';

export function AccountMenu({ collapsed }: { collapsed: boolean }) {
  const t = useTranslations('shell');
  const { data: me } = useMe();
  const name = me?.user.name ?? '';
  return (
    <DropdownMenu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-14 w-full items-center gap-3 rounded px-2 text-left transition-colors hover:bg-hover"
        >
          <Avatar name={name} />
          <span className="sr-only">{t(collapsed ? 'accountMenu' : 'account', { name })}</span>
          {collapsed ? null : (
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm font-medium">{name}</span>
              <span className="block truncate text-xs text-muted-foreground">{me?.user.email}</span>
            </span>
          )}
        </button>
      }
    >
      <AccountChoices />
    </DropdownMenu>
  );
}
