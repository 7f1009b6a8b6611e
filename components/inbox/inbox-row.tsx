'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChannelGlyph } from '../channels/channel-glyph';
import { cn } from '../ui/class-names';
import { ContactAvatar } from './contact-avatar';
import { RowTime } from './row-time';
import { useContactName } from './use-contact-name';
import type { WireConversation } from './use-conversations';

type Props = {
  conversation: Pick<WireConversation, 'contact' | 'channel'>;
  href: string;
  selected: boolean;
  /** When what the row shows was said. */
  at: string;
  timeZone: string;
  /** Something in it is new. */
  isNew?: boolean;
  children: ReactNode;
};

/** A conversation in a list, whichever it is: who, on which channel, when, and what its list shows of it. */
export function InboxRow({ conversation, href, selected, at, timeZone, isNew = false, children }: Props) {
  const contactName = useContactName();
  const kinds = useTranslations('channels.kinds');
  const { contact, channel } = conversation;
  return (
    <Link
      href={href}
      data-row
      aria-current={selected ? 'true' : undefined}
      className={cn(
        'flex gap-3 border-l-2 border-transparent px-4 py-3 transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]',
        selected && 'border-primary bg-primary-soft hover:bg-primary-soft',
      )}
    >
      <ContactAvatar name={contact.name} />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <ChannelGlyph
              kind={channel.kind}
              className="size-3.5 shrink-0 self-center text-muted-foreground"
            />
            <span className="sr-only">{kinds(channel.kind)}</span>
            <span className={cn('truncate', isNew ? 'font-semibold' : 'font-medium')}>
              {contactName(contact)}
            </span>
          </span>
          <RowTime at={at} timeZone={timeZone} />
        </span>
        {children}
      </span>
    </Link>
  );
}
