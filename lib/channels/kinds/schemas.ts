import { z } from 'zod';

/** Where customers write, as people call it. */
export const ChannelKind = z.enum([
  'web-chat',
  'telegram',
  'whatsapp',
  'instagram',
  'facebook',
  'email',
  'tiktok',
]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** Who speaks to it. One kind may have several: a WhatsApp number can move from one to the other and keep its threads. */
export const AdapterName = z.enum([
  'web-chat',
  'telegram',
  'waha',
  'whatsapp-cloud',
  'instagram',
  'facebook',
  'gmail',
  'mailbox',
  'tiktok-lead',
]);
export type AdapterName = z.infer<typeof AdapterName>;

/**
 * CONNECTING: the other side still waits for something, such as a scanned code. EXPIRING: works, but must be renewed by a
 * person before `expiresAt`. BROKEN: nothing arrives or leaves; `statusReason` says why.
 */
export const ChannelStatus = z.enum(['CONNECTING', 'CONNECTED', 'EXPIRING', 'BROKEN', 'DISCONNECTED']);
export type ChannelStatus = z.infer<typeof ChannelStatus>;
