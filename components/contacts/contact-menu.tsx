'use client';

import { Download, Ellipsis, FileDown, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import { EraseDialog } from './erase-dialog';

type Props = {
  contactId: string;
  /** The thread that is open, which can be saved by itself. */
  conversationId?: string;
  /** What the screen calls the customer; typed to confirm an erasure. */
  name: string;
  onErased?: () => void;
};

/** What a customer may ask of the owner: their data, or to be forgotten. A manager cannot grant either. */
export function ContactMenu({ contactId, conversationId, name, onErased }: Props) {
  const t = useTranslations('contacts');
  const [erasing, setErasing] = useState(false);
  const role = useMe().data?.user.role;
  if (role === undefined || role === 'MANAGER') return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" size="icon" aria-label={t('actions', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem asChild>
          <a href={`/api/contacts/${contactId}/export`} download>
            <Download aria-hidden className="text-muted-foreground" />
            {t('export')}
          </a>
        </MenuItem>
        {conversationId ? (
          <MenuItem asChild>
            <a href={`/api/conversations/${conversationId}/export`} download>
              <FileDown aria-hidden className="text-muted-foreground" />
              {t('exportThread')}
            </a>
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem icon={UserX} tone="failed" onSelect={() => setErasing(true)}>
          {t('erase')}
        </MenuItem>
      </DropdownMenu>
      {erasing ? (
        <EraseDialog
          contactId={contactId}
          name={name}
          onClose={() => setErasing(false)}
          onErased={onErased}
        />
      ) : null}
    </>
  );
}
