'use client';

import { useTranslations } from 'next-intl';
import { SystemEvent } from '@/lib/conversations/schemas';
import type { Viewer } from './viewer';

// The workings of delivery are the shop's business: customers are told who is talking to them.
const toldToCustomers = [
  'human-took-over',
  'human-took-over-on-phone',
  'human-asked-by-customer',
  'human-asked-by-assistant',
  'handed-back',
  'handed-back-by-timer',
] as const;

/** What happened to the conversation itself, between the messages. */
export function SystemLine({ text, viewer }: { text: string; viewer: Viewer }) {
  const t = useTranslations('chat.system');
  const [name = '', ...answers] = text.split('\n');
  const event = SystemEvent.safeParse(name);
  const told = toldToCustomers.find((one) => one === name);
  if (viewer.kind === 'customer' && event.success && !told) return null;
  const words =
    viewer.kind === 'customer' && told
      ? t(`customer.${told}`)
      : event.success
        ? t(`owner.${event.data}`)
        : text;
  return (
    <div className="mx-auto max-w-96 py-1 text-center text-xs text-balance text-muted-foreground">
      <p>{words}</p>
      {event.success && answers.length > 0 ? (
        <p className="mt-1 rounded border border-border bg-card px-3 py-2 text-left wrap-anywhere whitespace-pre-wrap text-foreground">
          {answers.join('\n')}
        </p>
      ) : null}
    </div>
  );
}
