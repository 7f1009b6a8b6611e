'use client';

import { ArrowLeft, CreditCard, Hand, PanelRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChannelGlyph } from '../channels/channel-glyph';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { AssignMenu } from './assign-menu';
import { CloseConversationButton } from './close-conversation-button';
import { ContactAvatar } from './contact-avatar';
import { OutcomeBadge } from './outcome-badge';
import { useContactName } from './use-contact-name';
import type { WireConversation } from './use-conversations';
import { useInboxFilters } from './use-inbox-filters';

type Props = { conversation: WireConversation; onCard: () => void };

export function ConversationHeader({ conversation, onCard }: Props) {
  const t = useTranslations('inbox');
  const kinds = useTranslations('channels.kinds');
  const name = useContactName()(conversation.contact);
  const { address } = useInboxFilters();
  const { paymentStatus, needsHuman, channel } = conversation;
  return (
    <header className="flex h-16 shrink-0 items-center gap-1 border-b border-border bg-card px-2 md:gap-2 md:px-4">
      <Button asChild variant="ghost" size="icon" className="md:hidden">
        <Link href={`/inbox${address}`} aria-label={t('back')}>
          <ArrowLeft aria-hidden />
        </Link>
      </Button>
      <ContactAvatar name={conversation.contact.name} className="max-lg:hidden" />
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-base font-semibold">{name}</h1>
        <p className="flex items-center gap-1 text-xs text-muted-foreground">
          <ChannelGlyph kind={channel.kind} className="size-3.5 shrink-0" />
          <span className="truncate">
            {channel.kind === 'web-chat'
              ? kinds(channel.kind)
              : t('via', { kind: kinds(channel.kind), name: channel.name })}
          </span>
        </p>
      </div>
      {needsHuman ? (
        <Badge tone="waiting" icon={Hand}>
          {t('needsYou')}
        </Badge>
      ) : null}
      <OutcomeBadge conversation={conversation} />
      {paymentStatus === 'no_payment_link' ? null : (
        <Badge
          tone={paymentStatus === 'paid' ? 'paid' : 'neutral'}
          icon={CreditCard}
          className="max-lg:hidden"
        >
          {t(`payments.${paymentStatus}`)}
        </Badge>
      )}
      <AssignMenu conversation={conversation} />
      <CloseConversationButton conversation={conversation} />
      <IconButton
        icon={PanelRight}
        label={t('customerCard')}
        className="xl:hidden"
        side="bottom"
        onClick={onCard}
      />
    </header>
  );
}
