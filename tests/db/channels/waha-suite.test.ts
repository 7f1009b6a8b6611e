import { afterAll } from 'vitest';
import { wahaChannel } from '@/lib/channels/adapters/waha/waha-channel';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { wahaAccount } from '@/tests/factories/waha-account';
import { channelSuite } from './channel-suite';

const doubles: WahaDouble[] = [];
afterAll(async () => {
  await Promise.all(doubles.map(({ close }) => close()));
});

channelSuite('WhatsApp through WAHA', async () => {
  const waha = await wahaDouble({ attempts: 1 });
  doubles.push(waha);
  const account = wahaAccount(waha, { status: 'CONNECTED' });
  await wahaChannel.connect({
    input: {},
    channelId: account.channel.id,
    webhookUrl: account.webhookUrl,
    webhookSecret: account.secrets.webhookSecret ?? '',
    company: { name: 'Flowers', language: 'en' },
    host: account.host,
    login: null,
    previous: null,
  });
  await waha.scan('x8_chn_1', '79990000000');
  const anna = waha.customer('79161234567');
  const phones: Readonly<Record<string, string>> = { anna: '79161234567', boris: '79167654321' };
  return {
    channel: wahaChannel,
    account,
    customer: anna.phone,
    event: ({ from, id, text }) =>
      JSON.stringify({
        id: `evt_${id}`,
        timestamp: 1_800_000_000_000,
        event: 'message.any',
        session: 'x8_chn_1',
        payload: {
          id: `false_${phones[from]}@c.us_${id}`,
          timestamp: 1_800_000_000,
          from: `${phones[from]}@c.us`,
          fromMe: false,
          body: text,
        },
      }),
    sent: () => anna.inbox.map(({ text }) => text),
    misbehave: {
      'is too busy': () => waha.mishaps.push({ status: 429 }),
      'is down': () => waha.mishaps.push({ status: 503 }),
      'breaks the connection after taking it': () => waha.mishaps.push('answer-lost'),
      'has locked us out': () => waha.mishaps.push({ status: 401 }),
      'will never take it': () => waha.mishaps.push({ status: 400, body: { message: 'bad text' } }),
    },
  };
});
