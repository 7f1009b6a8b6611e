'use client';

import { Archive } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import type { WireConversation } from './use-conversations';

/** How a closed conversation ended; nothing on an open one. */
export function OutcomeBadge({ conversation }: { conversation: WireConversation }) {
  const t = useTranslations('chat.outcomes');
  const { status, outcome } = conversation;
  if (status !== 'CLOSED' || outcome === null) return null;
  return (
    <Badge tone={outcome === 'SOLD' ? 'paid' : 'neutral'} icon={Archive}>
      {t(outcome)}
    </Badge>
  );
}
