import { type ConnectedChannel, channelFor } from '@/lib/channels';
import { channelSuite } from './channel-suite';
import { fakeChannel } from './fake-channel';

const connected: ConnectedChannel = {
  id: 'chn_1',
  companyId: 'COMP001',
  kind: 'web-chat',
  key: 'key',
  name: 'Shop',
  status: 'CONNECTED',
  createdAt: new Date(0),
};

channelSuite('web chat', {
  channel: channelFor('web-chat'),
  event: ({ from, id, text }) =>
    JSON.stringify({ visitorId: from, clientId: id, text, sentAt: '2026-03-02T10:00:00.000Z' }),
  connected,
});

const { channel, sent } = fakeChannel();
channelSuite('fake', {
  channel,
  event: (message) => JSON.stringify({ ...message, at: 0 }),
  connected,
  sent: () => sent,
});
