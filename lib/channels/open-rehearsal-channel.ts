import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import type { ConnectedChannel } from './schemas';
import { insertChannel } from './store/channels';

/**
 * A channel without an account, of the kind and the adapter of another, for a conversation that is played again. Returns its
 * id. Only inside a rehearsal: nothing can be sent by it.
 */
export async function openRehearsalChannel(
  ctx: Ctx,
  { kind, adapter }: Pick<ConnectedChannel, 'kind' | 'adapter'>,
): Promise<string> {
  authorize(ctx, 'channel.connect');
  const id = newId('chn', ctx.clock.now());
  const { companyId } = ctx;
  await inTransaction(ctx, (tx) =>
    insertChannel(tx, {
      id,
      companyId,
      kind,
      adapter,
      key: id,
      name: '',
      status: 'CONNECTED',
      createdAt: ctx.clock.now(),
    }),
  );
  return id;
}
