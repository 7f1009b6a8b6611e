import { addMetaApp, beginLogin, connectChannel, finishLogin, getLogin } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import type { MetaDouble } from '@/tests/doubles/meta/meta-double';
import { baseContext } from '@/tests/factories/contexts';
import type { World } from './world';

/** A world whose page, and whose people, can be asked for more than a talk needs. */
export interface MetaWorldOfTalk extends World {
  readonly accountId: string;
  readonly customerId: string;
  /** The person of the company who connected it. */
  readonly owner: Ctx;
}

let opened = 0;

/** A page, or an Instagram account, of its own on an app of its own, connected as an owner does; Anna writes to it. */
export const metaWorld =
  (meta: MetaDouble, adapter: 'facebook' | 'instagram') =>
  async (ctx: Ctx): Promise<MetaWorldOfTalk> => {
    opened += 1;
    const n = `${opened}`.padStart(4, '0');
    meta.world.now = () => ctx.clock.now().getTime();
    const app = meta.addApp(`30000000000${n}`, `secret-of-the-app-${n}`);
    const added = await addMetaApp(baseContext(), {
      appId: app.appId,
      appSecret: app.appSecret,
      capacity: 1,
    });
    meta.setWebhook(app.appId, added.webhookUrl);
    const instagram = { id: `1784140000000${n}`, username: `shop${n}` };
    const page = meta.addPage({ id: `10000000000${n}`, name: `Shop ${n}`, username: `shop.${n}`, instagram });
    const accountId = adapter === 'facebook' ? page.id : instagram.id;
    const customerId = `2000000000${n}`;

    const owner: Ctx = { ...ctx, actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } };
    const { url } = await beginLogin(owner, { adapter });
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '');
    const { loginId } = await finishLogin(owner, {
      state: back.searchParams.get('state') ?? '',
      code: back.searchParams.get('code') ?? '',
    });
    const { choices } = await getLogin(owner, { loginId });
    const choice = choices.find(({ id }) => id === accountId)?.id ?? '';
    const channel = await connectChannel(owner, { adapter, loginId, choice });

    const mine = () => meta.world.sent.filter(({ to }) => to === customerId);
    const taps = () => mine().at(-1)?.body.message?.quick_replies ?? [];
    let told = 0;
    return {
      channel,
      accountId,
      customerId,
      owner,
      says: async (text) => void (await meta.writes(accountId, customerId, text)),
      heard: () =>
        mine().flatMap(({ body: { message } }) => {
          const { text = '', buttons = [] } = message?.attachment?.payload ?? {};
          const said = message?.text ?? [text, ...buttons.map((button) => button.url)].join('\n');
          return said === '' ? [] : [said];
        }),
      buttons: () => taps().map(({ title }) => title),
      taps: async (label) => {
        const payload = taps().find(({ title }) => title === label)?.payload;
        await meta.writes(accountId, customerId, label, { quick_reply: { payload } });
      },
      // Meta tells us of each of our own messages: none of them may be taken for a person's.
      look: async () => {
        const from = told;
        told = meta.world.sent.length;
        await meta.echoesSent(accountId, from);
      },
    };
  };
