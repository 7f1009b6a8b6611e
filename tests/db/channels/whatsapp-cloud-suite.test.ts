import { afterAll, vi } from 'vitest';
import { whatsappCloudChannel } from '@/lib/channels/adapters/whatsapp-cloud/whatsapp-cloud-channel';
import { cloudAccount } from '@/tests/factories/cloud-account';
import { channelSuite } from './channel-suite';

const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));
afterAll(cloud.close);

channelSuite('WhatsApp Cloud API', async () => {
  const account = cloudAccount(cloud);
  const anna = cloud.customer('79161234567');
  const phones: Readonly<Record<string, string>> = { anna: '79161234567', boris: '79167654321' };
  return {
    channel: whatsappCloudChannel,
    account,
    customer: anna.phone,
    event: ({ from, id, text }) =>
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              {
                field: 'messages',
                value: {
                  metadata: { phone_number_id: cloud.phoneNumberId },
                  messages: [
                    {
                      from: phones[from],
                      id: `wamid.${id}`,
                      timestamp: '1800000000',
                      type: 'text',
                      text: { body: text },
                    },
                  ],
                },
              },
            ],
          },
        ],
      }),
    sent: () => anna.inbox.map(({ message }) => (message.type === 'text' ? message.text.body : '')),
    misbehave: {
      'is too busy': () => cloud.mishaps.push({ code: 130429, status: 429 }),
      'is down': () => cloud.mishaps.push({ status: 503 }),
      'breaks the connection after taking it': () => cloud.mishaps.push('answer-lost'),
      'has locked us out': () => cloud.mishaps.push({ code: 190, status: 401 }),
      'says the customer has blocked us': () => cloud.mishaps.push({ code: 131050 }),
      'will never take it': () => cloud.mishaps.push({ code: 131051 }),
    },
  };
});
