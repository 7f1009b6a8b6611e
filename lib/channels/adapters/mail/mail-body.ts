import type { PartButton } from '../../schemas';

const links = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}»”]/g;
const buttonStyle =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#0f766e;color:#ffffff;text-decoration:none;font-weight:600';

/** A text with its buttons as a mail's two bodies: plain, and simple HTML in which addresses are links. */
export function mailBody(text: string, buttons: readonly PartButton[]): { text: string; html: string } {
  const answers = buttons.flatMap((button) => (button.kind === 'reply' ? [`- ${button.text}`] : []));
  const open = buttons.flatMap((button) => (button.kind === 'link' && isWeb(button.url) ? [button] : []));
  const said = [text.trim(), answers.join('\n')].filter((part) => part !== '').join('\n\n');
  const addresses = open.map(({ label, url }) => `${label}:\n${url}`);
  const paragraphs = said
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 12px">${linked(part).replace(/\n/g, '<br>')}</p>`);
  const pressed = open.map(
    ({ label, url }) =>
      `<p style="margin:0 0 12px"><a href="${escaped(url)}" style="${buttonStyle}">${escaped(label)}</a></p>`,
  );
  return {
    text: [said, ...addresses].filter((part) => part !== '').join('\n\n'),
    html: `<!doctype html><html><body style="font-family:sans-serif;font-size:15px;line-height:1.5">${[...paragraphs, ...pressed].join('')}</body></html>`,
  };
}

function linked(text: string): string {
  let html = '';
  let from = 0;
  for (const { 0: url, index } of text.matchAll(links)) {
    html += `${escaped(text.slice(from, index))}<a href="${escaped(url)}">${escaped(url)}</a>`;
    from = index + url.length;
  }
  return html + escaped(text.slice(from));
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
