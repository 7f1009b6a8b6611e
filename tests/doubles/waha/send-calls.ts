import type { WahaCustomer } from './customer-double';
import type { Courier } from './event-courier';
import { messageNumber, waMessage } from './wa-message';
import type { DoubleSession, SentMessage } from './waha-types';

interface SendBody {
  readonly chatId?: string;
  readonly text?: string;
  readonly caption?: string;
  readonly file?: { readonly mimetype: string; readonly filename?: string; readonly data?: string };
}

const kinds = { sendText: 'text', sendImage: 'image', sendFile: 'file', sendVoice: 'voice' } as const;
export type SendCall = keyof typeof kinds;
export const isSendCall = (name: string): name is SendCall => name in kinds;

/** Puts a message into the customer's inbox, and tells the webhooks of it and of what became of it. */
export function takeMessage(
  call: SendCall,
  body: SendBody,
  { session, customer, courier }: { session: DoubleSession; customer: WahaCustomer; courier: Courier },
): { readonly sent: SentMessage; readonly answer: object; readonly news: () => Promise<void> } {
  const number = messageNumber();
  const text = body.text ?? body.caption ?? '';
  const { file } = body;
  const sent: SentMessage = {
    id: number,
    session: session.name,
    kind: kinds[call],
    text,
    to: customer.phone,
    ...(file && {
      file: {
        name: file.filename ?? '',
        mimetype: file.mimetype,
        bytes: Buffer.from(file.data ?? '', 'base64'),
      },
    }),
  };
  customer.inbox.push(sent);
  const facts = { ...customer.facts(session, number), fromMe: true, source: 'api', body: text } as const;
  const answer = waMessage(facts);
  return {
    sent,
    answer,
    async news() {
      await courier.send(session, 'message.any', answer);
      await customer.acknowledge(session, number, 1, 'SERVER');
      await customer.acknowledge(session, number, 2, 'DEVICE');
    },
  };
}
