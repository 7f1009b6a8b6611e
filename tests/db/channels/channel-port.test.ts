import { webChatChannel } from '@/lib/channels/adapters/web-chat/web-chat-channel';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { channelSuite } from './channel-suite';
import { fakeChannel } from './fake-channel';

const sentAt = new Date('2026-11-21T10:00:00Z');

channelSuite('web chat', async () => ({
  channel: webChatChannel,
  account: accountOf(channelRow('web-chat', 'web-chat')),
  customer: 'anna',
  event: ({ from, id, text }) =>
    JSON.stringify({ visitorId: from, clientId: id, text, sentAt: sentAt.toISOString() }),
}));

channelSuite('fake', async () => {
  const { channel, sent, misbehave } = fakeChannel();
  return {
    channel,
    account: accountOf(channelRow('web-chat', 'web-chat'), { secrets: { token: 'fake' } }),
    customer: 'anna',
    event: ({ from, id, text }) => JSON.stringify({ from, id, text, at: sentAt.getTime() }),
    sent: () => sent,
    misbehave,
  };
});
