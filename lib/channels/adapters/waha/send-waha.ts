import { AppError } from '@/lib/platform/errors/app-error';
import type { WahaFile } from '@/lib/vendors/waha';
import type { ChannelAccount, OutgoingPart, Recipient, SentPart } from '../../port';
import { chatIdOf } from './chat-id-of';
import { wahaSessionOf } from './waha-session-of';

/** Hands one part over. Buttons do not exist here: the renderer has put them into the text. */
export async function sendWaha(
  account: ChannelAccount,
  to: Pick<Recipient, 'externalContactId' | 'answering'>,
  part: OutgoingPart,
): Promise<SentPart> {
  const { api, session } = wahaSessionOf(account);
  const wanted = chatIdOf(to.externalContactId);
  // Nobody ever wrote from here: a number that is not on WhatsApp would be taken and never arrive.
  const unsure = to.answering === null && wanted.endsWith('@c.us');
  const chatId = unsure ? await api.findChat(session, to.externalContactId) : wanted;
  if (chatId === null) throw new AppError('invalid', 'contact-unknown');
  const address = { session, chatId };
  switch (part.kind) {
    case 'text':
      return { externalId: await api.sendText({ ...address, text: part.text, linkPreview: true }) };
    case 'image':
      return { externalId: await api.sendImage({ ...address, ...withCaption(part) }) };
    case 'file':
      return { externalId: await api.sendFile({ ...address, ...withCaption(part) }) };
    case 'voice':
      return { externalId: await api.sendVoice({ ...address, file: fileOf(part), convert: true }) };
    case 'template':
      throw new AppError('invalid', 'templates-not-here');
  }
}

type FilePart = Extract<OutgoingPart, { bytes: Uint8Array }>;

const withCaption = (part: FilePart) => ({
  file: fileOf(part),
  ...(part.caption && { caption: part.caption }),
});

const fileOf = ({ name, contentType, bytes }: FilePart): WahaFile => ({
  mimetype: contentType,
  filename: name,
  data: Buffer.from(bytes).toString('base64'),
});
