import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { findChannels } from '../store/channels';
import { type LeadsFile as Contents, readLeadsFile } from './read-leads-file';

const maxBytes = 5 * 1024 * 1024;

/** What a file holds, and the channel its leads belong to. */
export interface LeadsFile extends Contents {
  readonly channelId: string;
}

/**
 * Reads a file of leads, downloaded from Ads Manager, for the company's channel of them. Times without a zone are meant on
 * the company's clock. Stores nothing. Throws `invalid` (`leads-need-channel`, `file-too-large` and what is wrong with the
 * table).
 */
export async function readLeads(ctx: Ctx, { bytes }: { bytes: Uint8Array }): Promise<LeadsFile> {
  authorize(ctx, 'lead.receive');
  if (bytes.byteLength === 0) throw new AppError('invalid', 'file-empty', { field: 'file' });
  if (bytes.byteLength > maxBytes)
    throw new AppError('invalid', 'file-too-large', { field: 'file', params: { limit: 5 } });
  const { timeZone } = await getCompany(ctx);
  const channels = await inTransaction(ctx, findChannels);
  const channel = channels.findLast(({ adapter }) => adapter === 'tiktok-lead');
  if (!channel) throw new AppError('invalid', 'leads-need-channel');
  return { channelId: channel.id, ...readLeadsFile(bytes, { timeZone, now: ctx.clock.now() }) };
}
