import type { MetaQuickReply, MetaSend } from '@/lib/vendors/meta';
import type { OutgoingPart } from '../../port';
import type { PartButton } from '../../schemas';
import type { MetaSide } from './meta-side';
import { tapPayload } from './tap-payload';

const mostButtons = 3;
const mostReplies = 13;
const labelLength = 20;
/** Longest text above buttons, in UTF-16 units. */
const templateText = 640;

type TextPart = Extract<OutgoingPart, { kind: 'text' }>;

/**
 * A text with its taps: answers as quick replies, links as buttons where there is room for the text above them, otherwise
 * as lines under it.
 */
export function textMessage(
  side: Pick<MetaSide, 'platform'>,
  { text, buttons }: TextPart,
): MetaSend['message'] {
  const links = buttons.filter((button) => button.kind === 'link');
  const replies = buttons.filter((button) => button.kind === 'reply').slice(0, mostReplies);
  const taps = replies.length > 0 ? { quick_replies: replies.map(quickReplyOf) } : {};
  const asButtons =
    side.platform === 'messenger' &&
    links.length > 0 &&
    links.length <= mostButtons &&
    text.length <= templateText &&
    links.every(({ url }) => url.startsWith('https://'));
  if (!asButtons) {
    const lines = links.filter(({ url }) => !text.includes(url)).map(({ label, url }) => `${label}: ${url}`);
    return { text: [text, ...lines].join('\n'), ...taps };
  }
  return {
    attachment: {
      type: 'template',
      payload: {
        template_type: 'button',
        text,
        buttons: links.map(({ label, url }) => ({ type: 'web_url', url, title: cut(label) })),
      },
    },
    ...taps,
  };
}

const quickReplyOf = ({ label, text }: Extract<PartButton, { kind: 'reply' }>): MetaQuickReply => ({
  content_type: 'text',
  title: cut(label),
  payload: tapPayload.write(text),
});

/** Meta cuts longer ones itself, in the middle of a character. */
function cut(label: string): string {
  if (label.length <= labelLength) return label;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(label)) {
    if (kept.length + segment.length > labelLength - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
