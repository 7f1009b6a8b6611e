import sanitizeHtml from 'sanitize-html';

const blocks = [
  'p',
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const quoteClasses =
  /\b(gmail_quote|gmail_quote_container|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|zmail_extra)\b/;
const quoteIds = /^(divRplyFwdMsg|appendonsend|Signature|mail-app-auto-quote|OLK_SRC_BODY_SECTION)$/;

/**
 * The words of an HTML mail: no styles, scripts, pictures or tracking, links as their address behind their words.
 * `withoutQuotes` leaves out what mail programs mark as the quoted mail or the signature.
 */
export function htmlToText(html: string, { withoutQuotes }: { withoutQuotes: boolean }): string {
  const clean = sanitizeHtml(html, {
    allowedTags: ['a', 'br', 'hr', 'td', ...blocks],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'svg', 'object'],
    nestingLimit: 200,
    exclusiveFilter: ({ tag, attribs }) =>
      withoutQuotes &&
      (tag === 'blockquote' ||
        quoteClasses.test(attribs.class ?? '') ||
        quoteIds.test(attribs.id ?? '') ||
        attribs['data-marker'] === '__QUOTED_TEXT__'),
  });
  return decodeEntities(
    clean
      .replace(/\s+/g, ' ')
      .replace(/<a(?: href="([^"]*)")?>(.*?)<\/a>/g, (_, href: string | undefined, words: string) =>
        link(href, words.replace(/<[^>]*>/g, ' ').trim()),
      )
      .replace(/<li>/g, '\n- ')
      .replace(/<\/li>/g, '')
      .replace(/<\/td>/g, ' ')
      .replace(/<br \/>|<hr \/>/g, '\n')
      .replace(/<\/(?:p|h\d|ul|ol|table|blockquote)>/g, '\n\n')
      .replace(/<\/?(?:p|div|tr|pre|h\d|table|ul|ol|blockquote)>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function link(href: string | undefined, words: string): string {
  if (!href || words === '') return words;
  const bare = href.replace(/^https?:\/\/|\/$/g, '');
  return words.includes(bare) ? words : `${words} (${href})`;
}

// What is left of entities after cleaning: the five that the cleaner writes itself.
function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
