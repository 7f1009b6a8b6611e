'use client';

import { ChevronsUpDown, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '../ui/avatar';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuChoice } from '../ui/menu-choice';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import { useActiveCompany } from './use-active-company';
import { useChooseCompany } from './use-choose-company';
import { useMe } from './use-me';

/** Which business one is working in, and the way to another. */
export function CompanySwitcher({ collapsed }: { collapsed: boolean }) {
  const t = useTranslations('shell');
  const { data: me } = useMe();
  const company = useActiveCompany();
  const choose = useChooseCompany();
  const name = company?.name ?? '';
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-14 w-full items-center gap-3 rounded px-2 text-left transition-colors hover:bg-hover"
        >
          <Avatar name={name} className="rounded bg-primary text-primary-foreground" />
          <span className="sr-only">{t(collapsed ? 'companyMenu' : 'companies', { name })}</span>
          {collapsed ? null : (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-semibold">{name}</span>
                <span className="block truncate text-xs text-muted-foreground">{company?.id}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
            </>
          )}
        </button>
      }
    >
      <MenuChoice
        label={t('companies')}
        value={me?.activeCompanyId ?? ''}
        options={(me?.companies ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(id) => choose.mutate(id)}
      />
      <MenuSeparator />
      <MenuItem asChild>
        <Link href="/welcome">
          <Plus aria-hidden />
          {t('newCompany')}
        </Link>
      </MenuItem>
    </DropdownMenu>
  );
}
