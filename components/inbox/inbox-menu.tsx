'use client';

import { Download, EllipsisVertical, Keyboard, MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queryString } from '../api/query-string';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuItem } from '../ui/menu-item';
import { SnippetsDialog } from './snippets-dialog';
import { useInboxFilters } from './use-inbox-filters';

/** What is done with the inbox as a whole. */
export function InboxMenu({ onHelp }: { onHelp: () => void }) {
  const t = useTranslations('inbox');
  const { query } = useInboxFilters();
  const [snippets, setSnippets] = useState(false);
  const role = useMe().data?.user.role;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" size="icon" aria-label={t('menu')}>
            <EllipsisVertical aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={MessageSquareText} onSelect={() => setSnippets(true)}>
          {t('snippets.title')}
        </MenuItem>
        {role === undefined || role === 'MANAGER' ? null : (
          <MenuItem asChild>
            <a href={`/api/conversations/export${queryString(query)}`} download>
              <Download aria-hidden className="text-muted-foreground" />
              {t('exportList')}
            </a>
          </MenuItem>
        )}
        <MenuItem icon={Keyboard} onSelect={onHelp}>
          {t('keys.title')}
        </MenuItem>
      </DropdownMenu>
      {snippets ? <SnippetsDialog onClose={() => setSnippets(false)} /> : null}
    </>
  );
}
