import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { removeCredential } from '@/lib/vault';
import { channelFor } from './channel-for';
import { claimAccount } from './claim-account';
import { endOutside } from './end-outside';
import { getChannel } from './get-channel';
import { openAccount } from './open-account';
import { placeHost } from './place-host';
import { saveConnection } from './save-connection';
import { ConnectChannel, type ConnectedChannel } from './schemas';
import { spendLogin } from './spend-login';
import { takeLogin } from './take-login';
import { webhookUrl } from './webhook-url';

/**
 * Connects a channel anew and keeps its threads: a new token, a session scanned again, or another adapter of the same
 * kind (a WhatsApp number that moves). The old account is ended outside once the new one stands.
 */
export async function reconnectChannel(
  ctx: Ctx,
  channelId: string,
  input: ConnectChannel,
): Promise<ConnectedChannel> {
  authorize(ctx, 'channel.connect');
  const { adapter, input: form, loginId, choice } = parse(ConnectChannel, input);
  const previous = await openAccount(ctx, channelId);
  const before = previous.channel;
  const speaker = channelFor(adapter);
  if (speaker.kind !== before.kind || adapter === 'web-chat') {
    throw new AppError('invalid', 'channel-kind-differs', { field: 'adapter' });
  }
  const company = await getCompany(ctx);
  const login = loginId === undefined ? null : await takeLogin(ctx, loginId);
  const moves = adapter !== before.adapter;
  // Another server than before is wished for by naming it.
  const elsewhere = moves || previous.host === null || form.server !== undefined;
  const host = login?.host ?? (elsewhere ? await placeHost(ctx, adapter, form) : previous.host);
  const webhookSecret = randomToken(32);
  const connection = await speaker.connect({
    input: choice === undefined ? form : { ...form, choice },
    channelId,
    webhookUrl: webhookUrl(adapter, before.key, host),
    webhookSecret,
    company: { name: company.name, language: company.language },
    host,
    login: login?.secrets ?? null,
    claim: (account) => claimAccount(ctx, adapter, account, channelId),
    previous,
  });
  const secrets = { webhookSecret, ...connection.secrets };
  try {
    await inTransaction(ctx, async (tx) => {
      if (loginId !== undefined) await spendLogin(tx, loginId);
      if (moves) await removeCredential(tx.ctx, { kind: before.adapter, subject: channelId });
      await saveConnection(tx, channelId, {
        connection: { ...connection, secrets },
        adapter,
        key: before.key,
        hostId: host?.id ?? null,
      });
      await writeAudit(tx, { action: 'channel.reconnected', subject: channelId, detail: { adapter } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', 'channel-taken', { cause: error });
    throw error;
  }
  if (moves) await endOutside(ctx, previous);
  return getChannel(ctx, channelId);
}
