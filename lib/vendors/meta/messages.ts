import { z } from 'zod';
import { askGraph, type GraphAccess } from './ask-graph';

/** A person known to the page, or the comment a private reply goes to. */
export type MetaRecipient = { readonly id: string } | { readonly comment_id: string };

export interface MetaQuickReply {
  readonly content_type: 'text';
  readonly title: string;
  readonly payload: string;
}

export type MetaMessage =
  | { readonly text: string; readonly quick_replies?: readonly MetaQuickReply[] }
  | {
      readonly attachment: {
        readonly type: 'template';
        readonly payload: {
          readonly template_type: 'button';
          readonly text: string;
          readonly buttons: ReadonlyArray<{
            readonly type: 'web_url';
            readonly url: string;
            readonly title: string;
          }>;
        };
      };
      readonly quick_replies?: readonly MetaQuickReply[];
    }
  | {
      readonly attachment: {
        readonly type: MetaFileType;
        readonly payload: { readonly attachment_id: string };
      };
    };

export type MetaFileType = 'image' | 'audio' | 'file';

export interface MetaSend {
  readonly recipient: MetaRecipient;
  readonly messaging_type: 'RESPONSE' | 'MESSAGE_TAG';
  readonly tag?: 'HUMAN_AGENT';
  readonly message: MetaMessage;
}

/** Sends a message for a page, or for the Instagram account that hangs on it; returns its id. */
export async function sendMessage(access: GraphAccess, pageId: string, message: MetaSend): Promise<string> {
  const answer = await askGraph(
    { method: 'POST', path: `/${pageId}/messages`, access, json: message, delivers: true },
    z.object({ message_id: z.string().min(1) }),
  );
  return answer.message_id;
}

/** "Is typing", or "has read". */
export async function sendAction(
  access: GraphAccess,
  pageId: string,
  recipientId: string,
  action: 'typing_on' | 'mark_seen',
): Promise<void> {
  const json = { recipient: { id: recipientId }, sender_action: action };
  await askGraph({ method: 'POST', path: `/${pageId}/messages`, access, json }, z.object({}));
}

/** Hands a file over to be sent with a message; returns its id. Nobody sees it yet. */
export async function uploadAttachment(
  access: GraphAccess,
  pageId: string,
  file: {
    readonly type: MetaFileType;
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
    readonly platform: 'messenger' | 'instagram';
  },
): Promise<string> {
  const form = new FormData();
  form.set('message', JSON.stringify({ attachment: { type: file.type, payload: { is_reusable: true } } }));
  if (file.platform === 'instagram') form.set('platform', 'instagram');
  form.set('filedata', new Blob([Uint8Array.from(file.bytes)], { type: file.contentType }), file.name);
  const answer = await askGraph(
    { method: 'POST', path: `/${pageId}/message_attachments`, access, form, timeoutMs: 120_000 },
    z.object({ attachment_id: z.union([z.string().min(1), z.number()]).transform(String) }),
  );
  return answer.attachment_id;
}
