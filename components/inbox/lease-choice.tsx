'use client';

import { Timer } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import type { WireConversation } from './use-conversations';
import { useExtendLease } from './use-extend-lease';

type Props = { conversation: WireConversation; timeZone: string };

/** When the assistant takes over again by itself, and a way to stay. */
export function LeaseChoice({ conversation, timeZone }: Props) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const extend = useExtendLease(conversation.id);
  const { humanUntil } = conversation;
  if (humanUntil === null) return null;
  const time = format.dateTime(new Date(humanUntil), { hour: 'numeric', minute: '2-digit', timeZone });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted-foreground">
      <span className="flex items-center gap-1">
        <Timer aria-hidden className="size-3.5" />
        {t('silentUntil', { time })}
      </span>
      <Button
        variant="link"
        size="sm"
        className="px-0"
        pending={extend.isPending}
        onClick={() => extend.mutate(60)}
      >
        {t('stayLonger')}
      </Button>
      <Button
        variant="link"
        size="sm"
        className="px-0"
        pending={extend.isPending}
        onClick={() => extend.mutate(null)}
      >
        {t('stayForever')}
      </Button>
    </div>
  );
}
