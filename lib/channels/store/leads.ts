import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { Lead, type NewLead } from '../leads/schemas';

interface LeadRow extends NewLead {
  readonly id: string;
  readonly campaignId: string | null;
}

/** False: this lead was stored before; the table decides. */
export async function insertLead(tx: Tx<Ctx>, row: LeadRow): Promise<boolean> {
  const { name = null, phone = null, email = null } = row.contact;
  const inserted = await tx.db.$executeRaw`
    insert into lead (id, company_id, channel_id, campaign_id, external_id, name, phone, email, answers, via, received_at)
    values (${row.id}, ${tx.ctx.companyId}, ${row.channelId}, ${row.campaignId}, ${row.externalId}, ${name}, ${phone},
            ${email}, ${JSON.stringify(row.answers)}::jsonb, ${row.via}, ${row.at})
    on conflict (channel_id, external_id) do nothing`;
  return inserted === 1;
}

export async function findLeadByExternalId(
  tx: Tx<Ctx>,
  channelId: string,
  externalId: string,
): Promise<{ readonly id: string; readonly conversationId: string | null } | null> {
  return tx.db.lead.findFirst({
    where: { channelId, externalId },
    select: { id: true, conversationId: true },
  });
}

export async function setLeadConversation(tx: Tx<Ctx>, id: string, conversationId: string): Promise<void> {
  await tx.db.lead.updateMany({ where: { id }, data: { conversationId } });
}

/** Newest first, those before `before`. */
export async function findLeads(tx: Tx<Ctx>, limit: number, before: string | undefined): Promise<Lead[]> {
  const rows = await tx.db.$queryRaw<Record<string, unknown>[]>`
    select l.id, l.channel_id as "channelId", l.name, l.phone, l.email, l.answers, l.via,
           l.conversation_id as "conversationId", l.received_at as "receivedAt",
           case when c.id is null then null else jsonb_build_object('code', c.code, 'name', c.name) end as campaign
      from lead l left join lead_campaign c on c.id = l.campaign_id
     where ${before ?? null}::text is null or l.id < ${before ?? null}
     order by l.id desc limit ${limit}`;
  return rows.map((row) => Lead.parse(row));
}

/** How many leads named each campaign. */
export async function countLeadsByCampaign(tx: Tx<Ctx>): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.$queryRaw<{ id: string; count: bigint }[]>`
    select campaign_id as id, count(*) from lead where campaign_id is not null group by campaign_id`;
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
