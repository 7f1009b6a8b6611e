import { htmlToText, type ParsedMail, visibleReply } from '@/lib/vendors/mime';
import { cleanText } from '../../clean-text';
import { cutQuotes } from './cut-quotes';
import { cutSignature } from './cut-signature';

const longest = 20_000;
/** More than this is not looked at. */
const longestRead = 60_000;
const longestHtml = 200_000;
/** The library's patterns are cubic: beyond this, our own rules, which are linear, have to do. */
const longestForParser = 3_000;

/**
 * What the writer of a mail wrote themselves, as plain text: quoted mails and signatures are left out, unless nothing
 * else is there. A mail without a text says its subject. At most 20,000 characters.
 */
export function ownWords(mail: ParsedMail): string {
  const plain = plainText(mail.text ?? '');
  const words = plain || fromHtml(mail.html, true) || fromHtml(mail.html, false);
  const text = reply(words) || cutSignature(words) || cleanText(mail.subject);
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

function plainText(text: string): string {
  return cleanText(text.slice(0, longestRead).replace(/[\u200b\u200e\u200f\ufeff]/g, ''));
}

function fromHtml(html: string | null, withoutQuotes: boolean): string {
  return html === null ? '' : plainText(htmlToText(html.slice(0, longestHtml), { withoutQuotes }));
}

function reply(text: string): string {
  const mine = cutSignature(cutQuotes(text));
  if (mine === '' || mine.length > longestForParser) return mine;
  const visible = visibleReply(mine);
  return visible === '' ? mine : cutSignature(visible);
}
