import { getWebChat, visitorTokens } from '@/lib/channels';
import { getCustomerThread } from '@/lib/conversations';
import { receiveWebhook } from '@/lib/inbound';
import type { Ctx } from '@/lib/platform/context';
import type { OpenWorld } from './world';

type Shown = Awaited<ReturnType<typeof getCustomerThread>>['messages'];

export const webChatWorld: OpenWorld = async (ctx) => {
  const channel = await getWebChat(ctx);
  const visitor = visitorTokens(channel.key)?.issue();
  if (!visitor) throw new Error('AUTH_SECRET is not set.');
  const own: Ctx = { ...ctx, actor: { kind: 'visitor', visitorId: visitor.visitorId } };
  let sent = 0;
  let shown: Shown = [];
  const look = async () => {
    shown = (await getCustomerThread(own, { channelId: channel.id })).messages;
  };
  const says = async (text: string) => {
    sent += 1;
    const { end } = await receiveWebhook(ctx, {
      source: 'web-chat',
      key: channel.key,
      rawBody: Buffer.from(JSON.stringify({ text, clientId: `m${sent}` })),
      headers: new Headers({ cookie: `x8-visitor=${visitor.token}` }),
    });
    if (end !== 'accepted') throw new Error(`The chat did not take the message: ${end}.`);
  };
  const ours = () => shown.filter(({ author }) => author === 'ASSISTANT');
  return {
    channel,
    says,
    look,
    heard: () => ours().map(({ text }) => text),
    buttons: () =>
      ours()
        .at(-1)
        ?.quickReplies.map(({ label }) => label) ?? [],
    taps: async (label) =>
      says(
        ours()
          .at(-1)
          ?.quickReplies.find((reply) => reply.label === label)?.text ?? label,
      ),
  };
};
