import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { isUniqueViolation } from '@/lib/platform/db/database-error';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { assertRoom } from './assert-room';
import { channelFor } from './channel-for';
import { claimAccount } from './claim-account';
import { endOutside } from './end-outside';
import { placeHost } from './place-host';
import type { ChannelHost, Connection } from './port';
import { saveConnection } from './save-connection';
import { ConnectChannel, type ConnectedChannel } from './schemas';
import { spendLogin } from './spend-login';
import { findChannel, findEndedByAccount, insertChannel, lockConnecting } from './store/channels';
import { takeLogin } from './take-login';
import { webhookUrl } from './webhook-url';

interface Wish {
  readonly id: string;
  readonly key: string;
  readonly adapter: ConnectedChannel['adapter'];
  readonly host: ChannelHost | null;
}

/**
 * Connects an outside account as a channel. An account that served this company before gets its old threads back. Throws
 * `limit` when the plan has no room, `conflict` when the account serves another channel, and what the adapter's `connect`
 * throws. Never inside a transaction.
 */
export async function connectChannel(ctx: Ctx, input: ConnectChannel): Promise<ConnectedChannel> {
  authorize(ctx, 'channel.connect');
  const { adapter, input: form, loginId, choice } = parse(ConnectChannel, input);
  await assertRoom(ctx, adapter);
  const company = await getCompany(ctx);
  const login = loginId === undefined ? null : await takeLogin(ctx, loginId);
  const host = login?.host ?? (await placeHost(ctx, adapter, form));
  const wish: Wish = { adapter, host, id: newId('chn', ctx.clock.now()), key: randomToken(24) };
  const webhookSecret = randomToken(32);
  const address = webhookUrl(adapter, wish.key, host);
  const connection = await channelFor(adapter).connect({
    input: choice === undefined ? form : { ...form, choice },
    channelId: wish.id,
    webhookUrl: address,
    webhookSecret,
    company: { name: company.name, language: company.language },
    host,
    login: login?.secrets ?? null,
    claim: (account) => claimAccount(ctx, adapter, account, null),
    previous: null,
  });
  const kept = { ...connection, secrets: { webhookSecret, ...connection.secrets } };
  try {
    return await store(ctx, wish, kept, loginId);
  } catch (error) {
    // The account is another channel's: ending it would end that one.
    if (isUniqueViolation(error)) throw new AppError('conflict', 'channel-taken', { cause: error });
    await endOutside(ctx, {
      channel: { ...blank(ctx, wish), settings: { ...connection.settings } },
      secrets: kept.secrets,
      host,
      webhookUrl: address,
    });
    throw error;
  }
}

async function store(
  ctx: Ctx,
  wish: Wish,
  connection: Connection,
  loginId: string | undefined,
): Promise<ConnectedChannel> {
  return inTransaction(ctx, async (tx) => {
    await lockConnecting(tx);
    await assertRoom(tx.ctx, wish.adapter);
    if (loginId !== undefined) await spendLogin(tx, loginId);
    const { kind } = channelFor(wish.adapter);
    const ended = await findEndedByAccount(tx, kind, connection.externalAccount);
    const id = ended?.id ?? wish.id;
    if (!ended) {
      const { companyId, name, createdAt } = blank(ctx, wish);
      await insertChannel(tx, {
        id,
        companyId,
        kind,
        adapter: wish.adapter,
        key: wish.key,
        name,
        status: 'CONNECTING',
        createdAt,
      });
    }
    await saveConnection(tx, id, {
      connection,
      adapter: wish.adapter,
      key: wish.key,
      hostId: wish.host?.id ?? null,
    });
    await writeAudit(tx, { action: 'channel.connected', subject: id, detail: { adapter: wish.adapter } });
    const channel = await findChannel(tx, id);
    if (!channel) throw new AppError('internal', 'internal');
    return channel;
  });
}

/** The channel as it would be, for taking back what was done outside. */
function blank(ctx: Ctx, { id, key, adapter, host }: Wish): ConnectedChannel {
  return {
    id,
    key,
    adapter,
    companyId: ctx.companyId,
    kind: channelFor(adapter).kind,
    name: '',
    status: 'CONNECTING',
    statusReason: null,
    statusAt: null,
    externalAccount: null,
    hostId: host?.id ?? null,
    settings: {},
    state: {},
    expiresAt: null,
    checkedAt: null,
    checkSteps: [],
    lastReceivedAt: null,
    lastSentAt: null,
    createdAt: ctx.clock.now(),
  };
}
