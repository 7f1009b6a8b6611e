import { AppError } from '@/lib/platform/errors/app-error';
import type { CloudApi, CloudContent, CloudMessage } from '@/lib/vendors/whatsapp';
import type { ChannelAccount, OutgoingPart, Recipient, SentPart } from '../../port';
import { cloudAccountOf } from './cloud-account-of';
import { textContent } from './text-content';

/** Hands one part over; a file is stored at Meta first. */
export async function sendCloud(
  account: ChannelAccount,
  to: Recipient,
  part: OutgoingPart,
): Promise<SentPart> {
  const { api, phoneNumberId } = cloudAccountOf(account);
  if (to.windowOver && part.kind !== 'template') throw new AppError('invalid', 'window-over');
  const address = addressOf(to.externalContactId);
  const content = await contentOf(api, phoneNumberId, part, to);
  const message: CloudMessage = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    biz_opaque_callback_data: part.key,
    ...address,
    ...content,
  };
  return { externalId: await api.send(phoneNumberId, message) };
}

async function contentOf(
  api: CloudApi,
  phoneNumberId: string,
  part: OutgoingPart,
  to: Recipient,
): Promise<CloudContent> {
  switch (part.kind) {
    case 'text':
      return textContent(part, to);
    case 'template':
      return templateContent(part);
    case 'image': {
      const id = await api.upload(phoneNumberId, part);
      return { type: 'image', image: { id, ...(part.caption && { caption: part.caption }) } };
    }
    case 'file': {
      const id = await api.upload(phoneNumberId, part);
      const document = { id, filename: part.name, ...(part.caption && { caption: part.caption }) };
      return { type: 'document', document };
    }
    case 'voice': {
      const id = await api.upload(phoneNumberId, part);
      const voice = /^audio\/ogg/.test(part.contentType);
      return { type: 'audio', audio: { id, ...(voice && { voice }) } };
    }
  }
}

function templateContent(part: Extract<OutgoingPart, { kind: 'template' }>): CloudContent {
  const parameters = part.values.map((text) => ({ type: 'text' as const, text }));
  return {
    type: 'template',
    template: {
      name: part.name,
      language: { code: part.language, policy: 'deterministic' },
      ...(parameters.length > 0 && { components: [{ type: 'body' as const, parameters }] }),
    },
  };
}

/** A phone, or the id of somebody who hides it. WAHA's hidden ids mean nothing here. */
function addressOf(externalContactId: string): { to: string } | { recipient: string } {
  const [, hidden, phone] = /^(?:user:(.{1,200})|(\d{5,15}))$/.exec(externalContactId) ?? [];
  if (phone) return { to: phone };
  if (hidden) return { recipient: hidden };
  throw new AppError('invalid', 'contact-unknown');
}
