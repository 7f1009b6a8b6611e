import { afterAll, vi } from 'vitest';
import { connected, furnish } from '@/tests/doubles/meta/connected';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { sides } from '@/tests/doubles/meta/sides';
import { channelSuite, type Trouble } from './channel-suite';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { world } = meta;
afterAll(meta.stop);

const misbehave: Partial<Record<Trouble, () => void>> = {
  'is too busy': () => void world.mishaps.push(new GraphTrouble(400, 613)),
  'is down': () => void world.mishaps.push(new GraphTrouble(500, 2)),
  'breaks the connection after taking it': () => void world.mishaps.push('answer-lost'),
  'has locked us out': () => void world.mishaps.push(new GraphTrouble(400, 190, 460)),
  'will never take it': () => void world.mishaps.push(new GraphTrouble(400, 100)),
};

for (const { channel, side, object, account, customer } of sides) {
  channelSuite(side, async () => {
    furnish(meta);
    return {
      channel,
      account: await connected(side),
      customer,
      event: ({ from, id, text }) =>
        JSON.stringify({
          object,
          entry: [
            {
              id: account,
              time: 1_760_000_000_123,
              messaging: [
                {
                  sender: { id: from },
                  recipient: { id: account },
                  timestamp: 1_760_000_000_001,
                  message: { mid: id, text },
                },
              ],
            },
          ],
        }),
      sent: () => world.sent.map(({ body }) => body.message?.text ?? ''),
      misbehave,
    };
  });
}
