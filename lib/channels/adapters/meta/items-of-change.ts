import { cleanText } from '../../clean-text';
import { type InboundItem, InboundMessage } from '../../schemas';
import type { Around } from './around';
import { type Change, InstagramComment, PageComment } from './meta-event';

/** A comment under a post of the account begins a conversation; its answer goes to the person alone. */
export function itemsOfChange(change: Change, around: Around): InboundItem[] {
  if (around.side.object === 'page') return change.field === 'feed' ? ofPage(change.value, around) : [];
  return change.field === 'comments' || change.field === 'live_comments'
    ? ofInstagram(change.value, around)
    : [];
}

function ofPage(value: unknown, { accountId, at }: Around): InboundItem[] {
  const read = PageComment.safeParse(value);
  // Posts, likes and shares come in the same field.
  if (!read.success || read.data.from.id === accountId) return [];
  const {
    verb,
    comment_id: commentId,
    from,
    message,
    post_id: postId,
    post,
    created_time: created,
  } = read.data;
  const externalMessageId = `comment:${commentId}`;
  const text = cleanText(message);
  if (verb === 'remove') return [{ kind: 'deletion', externalMessageId, at }];
  if (text === '') return [];
  if (verb === 'edit' || verb === 'edited') return [{ kind: 'edit', externalMessageId, text, at }];
  if (verb !== 'add') return [];
  const url = post?.permalink_url;
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: from.id,
      externalMessageId,
      text,
      sentAt: created ?? at,
      contact: from.name ? { name: from.name.slice(0, 200) } : {},
      source: {
        kind: 'comment',
        ...(postId && { id: postId }),
        ...(url && url.length <= 2_000 && { url }),
      },
      replyData: { commentId },
    }),
  ];
}

function ofInstagram(value: unknown, { accountId, at }: Around): InboundItem[] {
  const read = InstagramComment.safeParse(value);
  if (!read.success) return [];
  const { id: commentId, from, text: said, media } = read.data;
  const text = cleanText(said);
  if (from.id === accountId || from.self_ig_scoped_id !== undefined || text === '') return [];
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: from.id,
      externalMessageId: `comment:${commentId}`,
      text,
      sentAt: at,
      contact: from.username ? { username: from.username.slice(0, 200) } : {},
      source: {
        kind: 'comment',
        ...(media?.id && { id: media.id }),
        ...(media?.ad_title && { title: media.ad_title.slice(0, 500) }),
      },
      replyData: { commentId },
    }),
  ];
}
