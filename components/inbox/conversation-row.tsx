'use client';

import { CreditCard, Hand } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SystemEvent } from '@/lib/conversations/schemas';
import { Badge } from '../ui/badge';
import { cn } from '../ui/class-names';
import { CountBadge } from '../ui/count-badge';
import { AssigneeMark } from './assignee-mark';
import { InboxRow } from './inbox-row';
import { OutcomeBadge } from './outcome-badge';
import type { WireConversation } from './use-conversations';

type Props = { conversation: WireConversation; href: string; selected: boolean; timeZone: string };

export function ConversationRow({ conversation, ...row }: Props) {
  const t = useTranslations('inbox');
  const { unread, needsHuman, paymentStatus, assigneeId, status } = conversation;
  return (
    <InboxRow {...row} conversation={conversation} at={conversation.lastMessageAt} isNew={unread > 0}>
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
              {t(`payments.${paymentStatus}`)}
            </Badge>
          )}
          <OutcomeBadge conversation={conversation} />
          <AssigneeMark userId={assigneeId} />
        </span>
      ) : null}
    </InboxRow>
  );
}

/** The last words, or what happened last when nobody said it. */
function Preview({ text }: { text: string }) {
  const t = useTranslations('chat');
  const event = SystemEvent.safeParse(text);
  return event.success ? t(`system.owner.${event.data}`) : text;
}
