import { type ConnectedChannel, connectChannel, getChannel } from '@/lib/channels';
import { createCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { TiktokDouble } from '@/tests/doubles/tiktok/tiktok-double';
import { baseContext, companyContextOf } from './contexts';

export interface TiktokScene {
  readonly ctx: Ctx;
  readonly owner: Ctx;
  readonly clock: MovedClock;
  readonly whatsapp: ConnectedChannel;
  readonly tiktok: ConnectedChannel;
  readonly double: TiktokDouble;
}

/** A company with a WhatsApp number and TikTok's lead forms, in Moscow on 1 June 2026. */
export async function makeTiktok(
  { secret }: { secret: string | null } = { secret: 'app-secret-of-tiktok-1' },
) {
  const clock = movedClock(new Date('2026-06-01T08:00:00Z'));
  const base = baseContext({ clock });
  const { id: companyId } = await createCompany(
    base,
    { name: 'Boots', type: 'PRODUCT', currency: 'RUB', timeZone: 'Europe/Moscow', language: 'ru' },
    null,
  );
  const ctx = companyContextOf(companyId, { clock, lane: newId('lane') });
  const owner: Ctx = { ...ctx, actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } };
  const id = newId('chn', clock.now());
  await inTransaction(ctx, ({ db }) =>
    db.channel.createMany({
      data: [
        {
          id,
          companyId,
          kind: 'whatsapp',
          adapter: 'waha',
          key: newId('key'),
          name: 'WhatsApp',
          status: 'CONNECTED',
          externalAccount: id,
          state: { publicUrl: 'https://wa.me/79990000000' },
          createdAt: clock.now(),
        },
      ],
    }),
  );
  const input = { whatsappChannelId: id, ...(secret === null ? {} : { appSecret: secret }) };
  const tiktok = await connectChannel(owner, { adapter: 'tiktok-lead', input });
  return {
    ctx,
    owner,
    clock,
    tiktok,
    whatsapp: await getChannel(ctx, id),
    double: new TiktokDouble(secret ?? ''),
  } satisfies TiktokScene;
}
