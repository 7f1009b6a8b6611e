import { addMetaApp } from '@/lib/channels';
import { receiveWebhook } from '@/lib/inbound';
import { metaSource } from '@/lib/inbound/sources/meta';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';
import type { MetaDouble } from './meta-double';

interface Door {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
}

/** What somebody wrote, as an item of a delivery. */
export const said = (account: string, mid: string, text = 'Привет / hello', from = '900') => ({
  sender: { id: from },
  recipient: { id: account },
  timestamp: 1_760_000_000_001,
  message: { mid, text },
});
export const entry = (id: string, ...messaging: object[]) => ({ id, time: 1_760_000_000_123, messaging });
export const delivery = (...entries: object[]) => ({ object: 'page', entry: entries });

/**
 * Two apps of the pool. Two companies have a page each on the first, one of them Instagram too; a third has a page on the
 * other.
 */
export async function openMetaDoors(meta: MetaDouble) {
  const clock = movedClock(new Date('2026-11-21T10:00:00Z'));
  const base = baseContext({ clock });
  const client = await ownerClient();

  const open = async (appId: string, secret: string): Promise<Door> => {
    meta.addApp(appId, secret);
    const added = await addMetaApp(base, { appId, appSecret: secret });
    return { id: added.id, key: added.webhookUrl.split('/').at(-1) ?? '', secret };
  };
  const serve = async (
    companyId: string,
    adapter: 'facebook' | 'instagram',
    account: string,
    hostId: string,
  ) => {
    const id = newId('chn', clock.now());
    await client.query(
      `insert into channel (id, company_id, kind, adapter, key, name, status, settings, external_account, host_id, created_at)
       values ($1, $2, $3, $3, $1, 'Page', 'CONNECTED', '{}', $4, $5, now())`,
      [id, companyId, adapter, account, hostId],
    );
    return id;
  };
  const app = await open('300000000000003', 'secret-of-the-first-app');
  const other = await open('300000000000004', 'secret-of-the-second-app');
  const [one, two, three] = [await makeCompany(), await makeCompany(), await makeCompany()];

  const knock = (rawBody: string | Buffer, headers: Record<string, string>, key = app.key) =>
    receiveWebhook(base, {
      source: 'meta',
      key,
      rawBody: Buffer.from(rawBody),
      headers: new Headers(headers),
    });
  const deliver = (content: object, door = app) => {
    const { body, headers } = meta.signed(door.secret, content);
    return knock(body, headers, door.key);
  };
  /** Whose queue each item goes into. */
  const sendersOf = async (content: object, door = app) => {
    const { body, headers } = meta.signed(door.secret, content);
    const rawBody = Buffer.from(body);
    const admitted = await metaSource.admit(base, {
      source: 'meta',
      key: door.key,
      rawBody,
      headers: new Headers(headers),
    });
    return admitted.end === 'admitted' ? admitted.events.map(({ sender }) => sender) : [];
  };
  const stored = async () =>
    (
      await client.query(
        'select scope, event_id, company_id, channel_id, status, body from inbound_event order by received_at, event_id',
      )
    ).rows;
  const jobs = async () =>
    (await client.query(`select payload from outbox where job = 'inbound.process-event' order by id`)).rows;

  return {
    clock,
    base,
    client,
    app,
    other,
    flowers: {
      companyId: one.companyId,
      facebook: await serve(one.companyId, 'facebook', '101', app.id),
      instagram: await serve(one.companyId, 'instagram', '1784101', app.id),
    },
    bikes: { companyId: two.companyId, facebook: await serve(two.companyId, 'facebook', '102', app.id) },
    books: {
      companyId: three.companyId,
      facebook: await serve(three.companyId, 'facebook', '103', other.id),
    },
    open,
    knock,
    deliver,
    sendersOf,
    stored,
    jobs,
    /** Forgets what came in, and lets the memory of the doors pass. */
    forget: async () => {
      await client.query('delete from inbound_event');
      await client.query(`delete from outbox where job = 'inbound.process-event'`);
      clock.moveTo(new Date(clock.now().getTime() + 10_000));
    },
  };
}
