'use client';

import { useTranslations } from 'next-intl';
import { Outcome, OutcomeReason, SystemEvent } from '@/lib/conversations/schemas';
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
  const [name = '', ...lines] = text.split('\n');
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
      <p>
        {words}
        {event.data === 'closed' ? <Ending lines={lines} /> : null}
      </p>
      {event.success && event.data !== 'closed' && lines.length > 0 ? (
        <Written text={lines.join('\n')} />
      ) : null}
      {event.data === 'closed' && lines[2] ? <Written text={lines[2]} /> : null}
    </div>
  );
}

/** How it ended: the outcome, and why nothing was sold. */
function Ending({ lines: [outcome, reason] }: { lines: readonly string[] }) {
  const t = useTranslations('chat');
  const ended = Outcome.safeParse(outcome);
  const why = OutcomeReason.safeParse(reason);
  if (!ended.success) return null;
  return (
    <>
      : {t(`outcomes.${ended.data}`)}
      {why.success ? ` · ${t(`outcomeReasons.${why.data}`)}` : null}
    </>
  );
}

function Written({ text }: { text: string }) {
  return (
    <p className="mt-1 rounded border border-border bg-card px-3 py-2 text-left wrap-anywhere whitespace-pre-wrap text-foreground">
      {text}
    </p>
  );
}
