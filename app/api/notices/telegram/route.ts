import { companyRoute } from '@/app/_door/route';
import { listChannels } from '@/lib/channels';
import { createNoticeCode } from '@/lib/notices';
import { AppError } from '@/lib/platform/errors/app-error';

/** A link that opens the company's own bot with a code, good once and for ten minutes. */
export const POST = companyRoute(async ({ ctx }) => {
  const { channels } = await listChannels(ctx);
  const bot = channels.find(({ adapter, publicUrl }) => adapter === 'telegram' && publicUrl !== null);
  if (!bot) throw new AppError('invalid', 'notice-needs-telegram');
  const { payload, expiresAt } = await createNoticeCode(ctx);
  return { url: `${bot.publicUrl}?start=${payload}`, expiresAt };
});
