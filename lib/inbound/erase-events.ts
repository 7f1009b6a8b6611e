import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { hashSender } from './hash-sender';
import { emptyEventsOf } from './store';

export interface EraseEvents {
  /** How channels call the person. */
  readonly senders: ReadonlyArray<{ readonly channelId: string; readonly externalId: string }>;
  /** In any form. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** Anything shorter is in every other event by chance; the hash of the sender finds those. */
const shortestName = 6;
const shortestPhone = 10;

/**
 * Takes what a person sent, or what names them, out of the company's events. Such an event will never be acted on again, so
 * that nothing comes back; its number stays, for the sender may repeat it. Repeating it is harmless.
 */
export async function eraseEvents(ctx: Ctx, { senders, phones, emails }: EraseEvents): Promise<void> {
  authorize(ctx, 'contact.erase');
  // Adapters write `lid:` before the hidden numbers of WhatsApp.
  const names = [...senders.map(({ externalId }) => externalId.replace(/^lid:/, '')), ...emails];
  const who = {
    // The web chat's visitors are numbered across channels.
    hashes: senders.flatMap(({ channelId, externalId }) =>
      [`${channelId}:${externalId}`, externalId].map(hashSender),
    ),
    names: names.filter((name) => name.length >= shortestName),
    phones: phones
      .map((phone) => phone.replace(/\D/g, ''))
      .filter((digits) => digits.length >= shortestPhone),
  };
  await inTransaction(ctx, (tx) => emptyEventsOf(tx, who));
}
