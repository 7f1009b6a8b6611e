import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { ConnectedChannel } from './schemas';
import { findChannel, insertOrFindChannel } from './store/channels';

/** The company's own chat page, made at the first asking; its address is `/chat/<key>`. */
export async function getWebChat(ctx: Ctx): Promise<ConnectedChannel> {
  authorize(ctx, 'channel.read');
  return inTransaction(ctx, async (tx) => {
    const id = `chn_${ctx.companyId}_web`;
    const made = await findChannel(tx, id);
    if (made) return made;
    const company = await getCompany(tx.ctx);
    return insertOrFindChannel(tx, {
      // One a company: the insert decides which of two first askers makes it.
      id,
      companyId: company.id,
      kind: 'web-chat',
      adapter: 'web-chat',
      key: randomToken(15),
      name: company.name,
      status: 'CONNECTED',
      createdAt: ctx.clock.now(),
    });
  });
}
