import { z } from 'zod';
import { type AdapterName, channelFor, type RenderedPart, renderParts } from '@/lib/channels';
import type { Language } from '@/lib/platform/i18n/languages';
import type { FileAttachment, Message } from './schemas';
import { withBookingLinks } from './with-booking-links';

/** What is kept with a message that goes out as an approved template. */
export const StoredTemplate = z.object({
  template: z.object({ name: z.string(), language: z.string(), values: z.array(z.string()) }),
});
export type StoredTemplate = z.infer<typeof StoredTemplate>;

/** The calls to its channel that a stored message needs: the same message gives the same parts, each under its own key. */
export function messageParts(
  message: Message,
  replyData: unknown,
  channel: { readonly adapter: AdapterName; readonly language: Language; readonly companyId: string },
): readonly RenderedPart[] {
  const stored = StoredTemplate.safeParse(replyData);
  if (stored.success) return [{ key: `${message.id}:0`, kind: 'template', ...stored.data.template }];
  const { capabilities } = channelFor(channel.adapter);
  return renderParts(
    {
      id: message.id,
      text: message.text,
      cards: withBookingLinks(channel.companyId, message.cards),
      quickReplies: message.quickReplies,
      files: message.attachments.flatMap((attachment) =>
        'fileId' in attachment && attachment.fileId !== null
          ? [{ ...fileOf(attachment), fileId: attachment.fileId }]
          : [],
      ),
    },
    { capabilities, language: channel.language },
  );
}

function fileOf({ kind, name, contentType }: FileAttachment) {
  const sent = kind === 'image' || kind === 'voice' ? kind : 'file';
  return { kind: sent, name, contentType } as const;
}
