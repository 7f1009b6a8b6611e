'use client';

import { CreditCard, Hand } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SystemEvent } from '@/lib/conversations/schemas';
import { ChannelGlyph } from '../channels/channel-glyph';
import { Badge } from '../ui/badge';
import { cn } from '../ui/class-names';
import { CountBadge } from '../ui/count-badge';
import { AssigneeMark } from './assignee-mark';
import { ContactAvatar } from './contact-avatar';
import { OutcomeBadge } from './outcome-badge';
import { RowTime } from './row-time';
import { useContactName } from './use-contact-name';
import type { WireConversation } from './use-conversations';

type Props = { conversation: WireConversation; href: string; selected: boolean; timeZone: string };

export function ConversationRow({ conversation, href, selected, timeZone }: Props) {
  const t = useTranslations('inbox');
  const contactName = useContactName();
  const kinds = useTranslations('channels.kinds');
  const name = contactName(conversation.contact);
  const { kind } = conversation.channel;
  const { unread, needsHuman, paymentStatus, assigneeId, status } = conversation;
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
      <ContactAvatar name={conversation.contact.name} />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <ChannelGlyph kind={kind} className="size-3.5 shrink-0 self-center text-muted-foreground" />
            <span className="sr-only">{kinds(kind)}</span>
            <span className={cn('truncate', unread > 0 ? 'font-semibold' : 'font-medium')}>{name}</span>
          </span>
          <RowTime at={conversation.lastMessageAt} timeZone={timeZone} />
        </span>
        <span className="flex items-start justify-between gap-2">
          <span
            className={cn(
              'line-clamp-1 wrap-anywhere',
              unread > 0 ? 'text-foreground' : 'text-muted-foreground',
            )}
          >
            <Preview text={conversation.lastMessagePreview} />
          </span>
          <CountBadge count={unread} label={t('unreadCount', { count: unread })} />
        </span>
        {needsHuman || paymentStatus !== 'no_payment_link' || assigneeId || status === 'CLOSED' ? (
          <span className="flex flex-wrap items-center gap-1">
            {needsHuman ? (
              <Badge tone="waiting" icon={Hand}>
                {t('needsYou')}
              </Badge>
            ) : null}
            {paymentStatus === 'no_payment_link' ? null : (
              <Badge tone={paymentStatus === 'paid' ? 'paid' : 'neutral'} icon={CreditCard}>
                {t(`payment.${paymentStatus}`)}
              </Badge>
            )}
            <OutcomeBadge conversation={conversation} />
            <AssigneeMark userId={assigneeId} />
          </span>
        ) : null}
      </span>
    </Link>
  );
}

/** The last words, or what happened last when nobody said it. */
function Preview({ text }: { text: string }) {
  const t = useTranslations('chat');
  const event = SystemEvent.safeParse(text);
  return event.success ? t(`system.owner.${event.data}`) : text;
}
