'use client';

import { Ellipsis, Plus, Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BrokenBadge } from '../channels/broken-badge';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuChoice } from '../ui/menu-choice';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import { AccountChoices } from './account-choices';
import { setupScreens, studioScreens } from './screens';
import { useChooseCompany } from './use-choose-company';
import { useMe } from './use-me';

/** On a phone: everything the rail has and the bottom bar has no room for. */
export function MoreMenu({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations('shell');
  const { data: me } = useMe();
  const choose = useChooseCompany();
  return (
    <DropdownMenu
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-16 flex-col items-center justify-center gap-1 text-xs text-muted-foreground focus-visible:outline-offset-[-2px]"
        >
          <Ellipsis aria-hidden className="size-5" />
          {t('more')}
        </button>
      }
    >
      <MenuItem icon={Search} onSelect={onSearch}>
        {t('search')}
      </MenuItem>
      {[...studioScreens, ...setupScreens].map(({ key, href, icon: Icon }) => (
        <MenuItem key={key} asChild>
          <Link href={href}>
            <Icon aria-hidden className="text-muted-foreground" />
            <span className="flex-1">{t(key)}</span>
            {key === 'channels' ? <BrokenBadge /> : null}
          </Link>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuChoice
        label={t('companies')}
        value={me?.activeCompanyId ?? ''}
        options={(me?.companies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => choose.mutate(id)}
      />
      <MenuItem asChild>
        <Link href="/welcome">
          <Plus aria-hidden className="text-muted-foreground" />
          {t('newCompany')}
        </Link>
      </MenuItem>
      <MenuSeparator />
      <AccountChoices />
    </DropdownMenu>
  );
}
