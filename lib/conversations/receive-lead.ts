import { linkLead, storeLead } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { appendMessage } from './append-message';
import { callPerson } from './call-person';
import { findOrOpenConversation, type Person } from './find-or-open-conversation';
import { type ReceivedLead, ReceiveLead } from './receiving/schemas';
import { recordFact } from './recording/record-fact';
import { noteOrigin, setNeedsHuman } from './store/conversations';

const longestNote = 4_000;

/**
 * Takes in a filled-in lead form, however often it is delivered: kept as a lead, shown in the person's thread, and a person
 * of the company is called to write to them. The thread is on WhatsApp where the form gave a phone. Throws `not-found` for
 * a channel that is not the company's.
 */
export async function receiveLead(ctx: Ctx, input: ReceiveLead): Promise<ReceivedLead> {
  authorize(ctx, 'lead.receive');
  const lead = parse(ReceiveLead, input);
  return inTransaction(ctx, async (tx) => {
    const now = ctx.clock.now();
    const stored = await storeLead(tx.ctx, {
      ...lead,
      source: lead.source ?? { kind: 'lead-form' },
      at: lead.at ?? now,
    });
    const { leadId, duplicate, source } = stored;
    if (duplicate && stored.conversationId)
      return { leadId, conversationId: stored.conversationId, duplicate };
    const person = whereTo(lead, stored.answerIn);
    const { id: conversationId } = await findOrOpenConversation(tx, { ...person, source });
    await noteOrigin(tx, conversationId, { subject: null, source });
    await appendMessage(tx, {
      conversationId,
      author: 'SYSTEM',
      text: ['lead-arrived', ...linesOf(lead)].join('\n').slice(0, longestNote),
      status: 'SENT',
      sentAt: now,
    });
    // Whoever brings a file knows what is in it: the inbox shows them, nobody is called a hundred times.
    if (lead.via === 'CSV') await setNeedsHuman(tx, conversationId);
    else await callPerson(tx, conversationId, { reason: 'lead-arrived', about: leadId });
    await recordFact(tx, conversationId, { kind: 'other', what: 'lead-arrived' });
    await linkLead(tx.ctx, { leadId, conversationId });
    return { leadId, conversationId, duplicate };
  });
}

/** Where the person can be written to; without a phone the thread only shows what they left. */
function whereTo({ channelId, externalId, contact }: ReceiveLead, answerIn: string | null): Person {
  const { phone } = contact;
  return answerIn !== null && phone !== undefined
    ? { channelId: answerIn, ids: [phone.slice(1)], facts: contact }
    : { channelId, ids: [`lead:${externalId}`.slice(0, 300)], facts: contact };
}

function linesOf({ contact, answers }: ReceiveLead): string[] {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { name, phone, email } = contact;
  const facts = [name, phone, email].filter((fact) => fact !== undefined).map(oneLine);
  return [
    ...facts,
    ...Object.entries(answers).map(([question, answer]) => oneLine(`${question}: ${answer}`)),
  ];
}
