import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { getChannel } from '../get-channel';
import type { Source } from '../schemas';
import { findCampaign } from '../store/campaigns';
import { findChannel } from '../store/channels';
import { findLeadByExternalId, insertLead } from '../store/leads';
import { NewLead } from './schemas';

export interface StoredLead {
  readonly leadId: string;
  readonly duplicate: boolean;
  readonly conversationId: string | null;
  /** Where the person came from: the campaign when it is one of ours, else as the form told. */
  readonly source: Source;
  /** The WhatsApp channel that writes to leads of this one; null when there is none any more. */
  readonly answerIn: string | null;
}

/**
 * Keeps what somebody wrote into a lead form, however often it is delivered. Throws `not-found` for a channel that is not
 * the company's.
 */
export async function storeLead(ctx: Ctx, input: NewLead): Promise<StoredLead> {
  authorize(ctx, 'lead.receive');
  const lead = parse(NewLead, input);
  return inTransaction(ctx, async (tx) => {
    const { settings } = await getChannel(tx.ctx, lead.channelId);
    const code = lead.campaignCode?.toUpperCase();
    const campaign = code === undefined ? null : await findCampaign(tx, { code });
    const id = newId('lead', ctx.clock.now());
    const isNew = await insertLead(tx, { ...lead, id, campaignId: campaign?.id ?? null });
    const known = isNew ? null : await findLeadByExternalId(tx, lead.channelId, lead.externalId);
    if (isNew) await announce(tx, { kind: 'lead', id });
    const whatsapp = await findChannel(tx, String(settings.whatsappChannelId ?? ''));
    return {
      leadId: known?.id ?? id,
      duplicate: !isNew,
      conversationId: known?.conversationId ?? null,
      source: campaign
        ? { ...lead.source, kind: 'campaign', id: campaign.code, title: campaign.name }
        : lead.source,
      answerIn: whatsapp?.kind === 'whatsapp' && whatsapp.status !== 'DISCONNECTED' ? whatsapp.id : null,
    };
  });
}
