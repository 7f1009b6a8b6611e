import type { WahaSessionConfig } from '@/lib/vendors/waha';

/** `message.any` tells what `message` tells, and what the company writes on its phone besides. */
export const wahaEvents = [
  'session.status',
  'message.any',
  'message.reaction',
  'message.ack',
  'message.edited',
  'message.revoked',
] as const;

/** How every session of ours is set up. `secret` signs its events. */
export function sessionConfig(webhook: {
  readonly channelId: string;
  readonly url: string;
  readonly secret: string;
}): WahaSessionConfig {
  return {
    metadata: { 'x8.channel': webhook.channelId },
    // What the phone shows in its list of linked devices.
    client: { deviceName: 'X8', browserName: 'Chrome' },
    ignore: { status: true, groups: true, channels: true, broadcast: true },
    // Not "online" all day, or the phone would stop ringing for new messages.
    noweb: { markOnline: false, store: { enabled: true, fullSync: false } },
    webhooks: [
      {
        url: webhook.url,
        events: wahaEvents,
        hmac: { key: webhook.secret },
        // Waits of 2, 4, 8 … seconds: a restart of ours, and a night of trouble, lose nothing.
        retries: { policy: 'exponential', delaySeconds: 2, attempts: 15 },
      },
    ],
  };
}
