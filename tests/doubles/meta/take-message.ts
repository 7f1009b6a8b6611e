import { GraphTrouble } from './graph-trouble';
import type { DoublePage, MetaWorld, SentBody } from './meta-world';

const hourMs = 3_600_000;

/** What Meta does with a message a company sends: refuses it as it would, or takes it. */
export function takeMessage(world: MetaWorld, page: DoublePage, body: SentBody): object {
  if (body.sender_action !== undefined) {
    world.actions.push(body);
    return { recipient_id: body.recipient.id };
  }
  const to = body.recipient.comment_id
    ? afterComment(world, page, body.recipient.comment_id)
    : inThread(world, body);
  assertShape(world, to, body);
  const mid = world.next('m_double');
  world.sent.push({ mid, pageId: page.id, to, body });
  return { recipient_id: to, message_id: mid };
}

function afterComment(world: MetaWorld, page: DoublePage, commentId: string): string {
  const comment = world.comments.get(commentId);
  if (!comment || world.pageOf(comment.accountId) !== page) throw new GraphTrouble(400, 100);
  if (comment.answered) throw new GraphTrouble(400, 10900);
  if (world.now() - comment.at > 7 * 24 * hourMs) throw new GraphTrouble(400, 10903);
  comment.answered = true;
  return comment.customerId;
}

function inThread(world: MetaWorld, { recipient, tag }: SentBody): string {
  const customer = world.customers.get(recipient.id ?? '');
  if (!customer) throw new GraphTrouble(400, 100, 2018001);
  const hours =
    customer.lastAt === null ? Number.POSITIVE_INFINITY : (world.now() - customer.lastAt) / hourMs;
  if (hours > (tag === 'HUMAN_AGENT' ? 168 : 24)) {
    throw new GraphTrouble(400, 10, customer.object === 'page' ? 2018278 : 2534022);
  }
  return customer.id;
}

function assertShape(world: MetaWorld, to: string, { message, messaging_type: type, tag }: SentBody): void {
  const wrong = (holds: boolean): void => {
    if (holds) throw new GraphTrouble(400, 100, 1893028);
  };
  wrong(!message);
  if (!message) return;
  wrong(type === 'MESSAGE_TAG' ? tag !== 'HUMAN_AGENT' : type !== 'RESPONSE' || tag !== undefined);
  const { text, attachment, quick_replies: replies } = message;
  wrong((text === undefined) === (attachment === undefined));
  const onInstagram = world.customers.get(to)?.object === 'instagram';
  if (text !== undefined)
    wrong(text === '' || (onInstagram ? Buffer.byteLength(text) > 1_000 : text.length > 2_000));
  if (replies) {
    wrong(replies.length === 0 || replies.length > 13);
    wrong(replies.some(({ title, payload }) => title.length > 20 || payload.length > 1_000));
  }
  if (attachment?.type === 'template') {
    const { text: above = '', buttons = [] } = attachment.payload;
    wrong(above === '' || above.length > 640 || buttons.length === 0 || buttons.length > 3);
    wrong(buttons.some(({ title, url }) => title.length > 20 || !URL.canParse(url)));
  } else if (attachment) {
    wrong(world.files.get(attachment.payload.attachment_id ?? '')?.type !== attachment.type);
  }
}
