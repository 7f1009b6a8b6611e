import type { CloudContent, CloudInteractive } from '@/lib/vendors/whatsapp';
import type { OutgoingPart, Recipient } from '../../port';
import type { PartButton } from '../../schemas';
import { replyId } from './reply-id';

/** Longest text beside buttons; with more, the answers are named in the text instead. */
const interactiveTextLength = 1_024;

const chooseWords = { en: 'Choose', ru: 'Выбрать' } as const;

/** A text with its buttons: up to three stand under it, more open as a list, a link is a button when it is alone. */
export function textContent(
  part: Extract<OutgoingPart, { kind: 'text' }>,
  to: Pick<Recipient, 'language'>,
): CloudContent {
  const replies = part.buttons.filter(isReply).slice(0, 10);
  const links = part.buttons.filter((button) => button.kind === 'link');
  const [link] = links;
  if (replies.length === 0 && link && links.length === 1 && fits(part.text)) {
    const parameters = { display_text: cut(link.label, 20), url: link.url };
    return interactive({
      type: 'cta_url',
      body: { text: part.text },
      action: { name: 'cta_url', parameters },
    });
  }
  const said = [part.text, ...links.filter(({ url }) => !part.text.includes(url)).map(line)].join('\n\n');
  if (replies.length === 0 || !fits(said)) {
    const unsaid = replies.map(({ label }) => label).filter((label) => !said.includes(label));
    const body = [said, ...unsaid.map((label) => `• ${label}`)].join('\n');
    return { type: 'text', text: { body, preview_url: true } };
  }
  const body = { text: said };
  if (replies.length <= 3 && replies.every(({ label }) => label.length <= 20)) {
    const buttons = unlike(replies, 20).map((reply) => ({ type: 'reply' as const, reply }));
    return interactive({ type: 'button', body, action: { buttons } });
  }
  const button = chooseWords[to.language === 'ru' ? 'ru' : 'en'];
  const sections = [{ title: button, rows: unlike(replies, 24) }];
  return interactive({ type: 'list', body, action: { button, sections } });
}

type Reply = Extract<PartButton, { kind: 'reply' }>;
const isReply = (button: PartButton): button is Reply => button.kind === 'reply';
const interactive = (content: CloudInteractive): CloudContent => ({
  type: 'interactive',
  interactive: content,
});
const fits = (text: string): boolean => text.length > 0 && text.length <= interactiveTextLength;
const line = ({ label, url }: { label: string; url: string }): string => `${label}: ${url}`;
const cut = (label: string, most: number): string =>
  label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;

/** Titles and ids must differ within one message. */
function unlike(replies: readonly Reply[], most: number): Array<{ id: string; title: string }> {
  const ids = new Set<string>();
  const titles = new Set<string>();
  return replies.flatMap((reply) => {
    const id = replyId(reply);
    const title = cut(reply.label, most);
    if (ids.has(id) || titles.has(title)) return [];
    ids.add(id);
    titles.add(title);
    return [{ id, title }];
  });
}
