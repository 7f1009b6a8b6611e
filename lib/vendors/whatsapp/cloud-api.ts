import { z } from 'zod';
import { askCloud, type CloudAccess } from './ask-cloud';
import type { CloudMessage } from './cloud-message';
import { downloadMedia } from './download-media';

const Done = z.object({ success: z.boolean() });

export const CloudNumber = z.object({
  id: z.string(),
  display_phone_number: z.string(),
  verified_name: z.string().nullish(),
  quality_rating: z.string().nullish(),
});
export type CloudNumber = z.infer<typeof CloudNumber>;

/** The calls we make for one phone number. Refusals are thrown as `cloudRefusal` names them. */
export function cloudApi(access: CloudAccess) {
  return {
    readNumber: (phoneNumberId: string): Promise<CloudNumber> =>
      askCloud(
        access,
        {
          method: 'GET',
          path: `/${encodeURIComponent(phoneNumberId)}`,
          query: { fields: 'id,display_phone_number,verified_name,quality_rating' },
        },
        CloudNumber,
      ),
    /** The app behind the token receives the account's events from now on. */
    async subscribe(accountId: string): Promise<void> {
      await askCloud(access, { method: 'POST', path: subscriptions(accountId) }, Done);
    },
    async unsubscribe(accountId: string): Promise<void> {
      await askCloud(access, { method: 'DELETE', path: subscriptions(accountId) }, Done);
    },
    /** Whether any app receives the account's events. */
    async isSubscribed(accountId: string): Promise<boolean> {
      const Apps = z.object({ data: z.array(z.unknown()) });
      return (
        (await askCloud(access, { method: 'GET', path: subscriptions(accountId) }, Apps)).data.length > 0
      );
    },
    /** Returns the message's number. */
    async send(phoneNumberId: string, message: CloudMessage): Promise<string | null> {
      const Sent = z.object({ messages: z.array(z.object({ id: z.string() })).default([]) });
      const path = `/${encodeURIComponent(phoneNumberId)}/messages`;
      const sent = await askCloud(
        access,
        { method: 'POST', path, body: message, sends: true, timeoutMs: 30_000 },
        Sent,
      );
      return sent.messages[0]?.id ?? null;
    },
    /** Two ticks turn blue, and "is typing" is shown until the answer, for 25 seconds at most. */
    async markRead(phoneNumberId: string, messageId: string): Promise<void> {
      const path = `/${encodeURIComponent(phoneNumberId)}/messages`;
      const body = {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: messageId,
        typing_indicator: { type: 'text' },
      };
      await askCloud(access, { method: 'POST', path, body }, Done);
    },
    /** Stores a file for sending; returns its id. Repeating it is harmless. */
    async upload(
      phoneNumberId: string,
      file: { name: string; contentType: string; bytes: Uint8Array },
    ): Promise<string> {
      const form = new FormData();
      form.set('messaging_product', 'whatsapp');
      form.set('type', file.contentType);
      form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.contentType }), file.name);
      const path = `/${encodeURIComponent(phoneNumberId)}/media`;
      const question = { method: 'POST', path, form, timeoutMs: 60_000 } as const;
      return (await askCloud(access, question, z.object({ id: z.string() }))).id;
    },
    /** A customer's file: where it is, then what it is. */
    async fetchMedia(
      phoneNumberId: string,
      mediaId: string,
      maxBytes: number,
    ): Promise<{ bytes: Uint8Array; contentType?: string }> {
      const path = `/${encodeURIComponent(mediaId)}`;
      const query = { phone_number_id: phoneNumberId };
      const Media = z.object({ url: z.string(), mime_type: z.string().nullish() });
      const media = await askCloud(access, { method: 'GET', path, query }, Media);
      const bytes = await downloadMedia(media.url, access.accessToken, maxBytes);
      return { bytes, ...(media.mime_type && { contentType: media.mime_type }) };
    },
  };
}

export type CloudApi = ReturnType<typeof cloudApi>;

const subscriptions = (accountId: string): string => `/${encodeURIComponent(accountId)}/subscribed_apps`;
