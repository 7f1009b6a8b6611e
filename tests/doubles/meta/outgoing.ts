import type { OutgoingPart, Recipient } from '@/lib/channels';

/** Somebody who has written to the page. */
export const recipient = (change: Partial<Recipient> = {}): Recipient => ({
  externalContactId: '200000000000002',
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'en',
  byHuman: false,
  windowOver: false,
  ...change,
});

/** A text to be sent. */
export const words = (
  text: string,
  buttons: Extract<OutgoingPart, { kind: 'text' }>['buttons'] = [],
): OutgoingPart => ({
  key: 'msg_1:0',
  kind: 'text',
  text,
  buttons,
});

/** A picture to be sent, with bytes that are no letters and a name that is no ASCII. */
export const picture: OutgoingPart = {
  key: 'msg_1:0',
  kind: 'image',
  name: 'Розы красные.png',
  contentType: 'image/png',
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128]),
  caption: '',
};
