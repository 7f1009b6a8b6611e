import type { Look, Told } from './look';
import type { FromFrame, FromPage } from './messages';
import type { Tag } from './tag';
import { words } from './words';

export interface Frame {
  readonly say: (message: FromPage) => void;
  readonly focus: () => void;
}

/**
 * Puts the chat into its place and talks with it. Only that frame, and only as long as it shows the script's own origin,
 * is heard and spoken to.
 */
export function openFrame(
  place: HTMLElement,
  tag: Tag,
  told: Told,
  look: Look,
  hear: (message: FromFrame) => void,
): Frame {
  const frame = document.createElement('iframe');
  const address = new URL(`/chat/${tag.key}`, tag.origin);
  const { theme, language, colour } = look;
  const said = { embedded: '1', permit: told.permit, site: location.origin, theme, language, colour };
  for (const [name, value] of Object.entries(said)) address.searchParams.set(name, value);
  frame.title = words[language].chat;
  frame.src = address.href;
  addEventListener('message', (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== tag.origin) return;
    const message: { x8?: unknown } & FromFrame = Object(event.data);
    if (message.x8 === 1) hear(message);
  });
  place.append(frame);
  return {
    say: (message) => frame.contentWindow?.postMessage({ x8: 1, ...message }, tag.origin),
    focus: () => frame.focus(),
  };
}
