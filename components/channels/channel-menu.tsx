'use client';

import { Ellipsis, MessageCircleReply, RefreshCw, Unplug } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuItem } from '../ui/menu-item';
import { MenuSeparator } from '../ui/menu-separator';
import type { WireChannel } from './channels-api';
import { connectPath } from './connect-path';
import { DisconnectDialog } from './disconnect-dialog';
import { TestDialog } from './test-dialog';

type Props = { channel: WireChannel; onDisconnected?: () => void };

/** What can be done with a channel, wherever it is shown. */
export function ChannelMenu({ channel, onDisconnected }: Props) {
  const t = useTranslations('channels');
  const [open, setOpen] = useState<'test' | 'disconnect' | null>(null);
  const fixed = channel.adapter === 'web-chat';
  const ended = channel.status === 'DISCONNECTED';
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost" size="icon" aria-label={t('actions', { name: channel.name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {ended ? null : (
          <MenuItem icon={MessageCircleReply} onSelect={() => setOpen('test')}>
            {t('test')}
          </MenuItem>
        )}
        {fixed ? null : (
          <MenuItem asChild>
            <Link href={connectPath(channel.adapter, { again: channel.id })}>
              <RefreshCw aria-hidden className="text-muted-foreground" />
              {t('reconnect')}
            </Link>
          </MenuItem>
        )}
        {fixed || ended ? null : (
          <>
            <MenuSeparator />
            <MenuItem icon={Unplug} tone="failed" onSelect={() => setOpen('disconnect')}>
              {t('disconnect')}
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      {open === 'test' ? <TestDialog channel={channel} onClose={() => setOpen(null)} /> : null}
      {open === 'disconnect' ? (
        <DisconnectDialog channel={channel} onClose={() => setOpen(null)} onDisconnected={onDisconnected} />
      ) : null}
    </>
  );
}
