import type { Look } from './look';
import { styleOf } from './style';
import { words } from './words';

const svg = 'http://www.w3.org/2000/svg';
const bubble = 'M21 11.5a8.4 8.4 0 0 1-9 8.4 9 9 0 0 1-3.8-.9L3 21l1.9-5.2A8.4 8.4 0 1 1 21 11.5z';
const cross = 'M6 6l12 12M18 6L6 18';

export interface Drawing {
  readonly launcher: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly show: (state: { open: boolean; ready: boolean; unread: number }) => void;
}

/** Draws the button and the empty place of the chat under a shadow root, without a line of inline style. */
export function draw(look: Look): Drawing {
  const say = words[look.language];
  const host = document.createElement('x8-chat');
  host.lang = look.language;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleOf(look));
  root.adoptedStyleSheets = [sheet];

  const whole = element('div', '');
  const launcher = element('button', 'launcher');
  launcher.type = 'button';
  launcher.append(icon('bubble', bubble), icon('cross', cross));
  if (look.label) launcher.append(element('span', 'label', look.label));
  const badge = element('span', 'badge');
  badge.setAttribute('aria-hidden', 'true');
  launcher.append(badge);
  const panel = element('div', `panel ${isDark(look) ? 'dark' : ''}`);
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', say.chat);
  whole.append(panel, launcher);
  root.append(whole);
  document.body.append(host);

  return {
    launcher,
    panel,
    show: ({ open, ready, unread }) => {
      whole.className = [open && 'open', ready && 'ready'].filter(Boolean).join(' ');
      panel.hidden = !open;
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? '9+' : String(unread);
      const waiting = unread > 0 && !open ? `, ${say.unread(unread)}` : '';
      launcher.setAttribute('aria-label', (open ? say.close : look.label || say.open) + waiting);
      launcher.setAttribute('aria-expanded', String(open));
    },
  };
}

const isDark = ({ theme }: Look): boolean =>
  theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function icon(className: string, path: string): SVGElement {
  const drawn = document.createElementNS(svg, 'svg');
  const line = document.createElementNS(svg, 'path');
  const attributes = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round' };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
  line.setAttribute('stroke-linejoin', 'round');
  line.setAttribute('d', path);
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('class', className);
  drawn.append(line);
  return drawn;
}
