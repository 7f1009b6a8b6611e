'use client';

import { useTranslations } from 'next-intl';
import { SystemEvent } from '@/lib/conversations/schemas';
import type { Viewer } from './viewer';

// The workings of delivery are the shop's business, not the customer's.
const ownersOnly: readonly SystemEvent[] = ['delivery-failed', 'answer-failed'];

/** What happened to the conversation itself, between the messages. */
export function SystemLine({ text, viewer }: { text: string; viewer: Viewer }) {
  const t = useTranslations('chat');
  const event = SystemEvent.safeParse(text);
  if (event.success && viewer.kind === 'customer' && ownersOnly.includes(event.data)) return null;
  const words = event.success ? t(`system.${viewer.kind}.${event.data}`) : text;
  return (
    <p className="mx-auto max-w-96 py-1 text-center text-xs text-balance text-muted-foreground">{words}</p>
  );
}
