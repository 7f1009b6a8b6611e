import type { HtmlNode } from '@/lib/vendors/html';
import { wordsOf } from './words-of';

const playing = /^(play|listen|playback|слушать|воспроизвести)$/;

/** Whether somebody could press an element to hear a track. */
export function isPlayControl({ tag, attributes, children }: HtmlNode): boolean {
  if (!/^(button|a|div|span|i|img)$/.test(tag)) return false;
  const told = ['class', 'title', 'aria-label', 'data-action']
    .map((name) => attributes.get(name) ?? '')
    .join(' ');
  if (told !== '   ' && wordsOf(told).some((word) => playing.test(word))) return true;
  const [only] = children;
  return children.length === 1 && typeof only === 'string' && /^\s*[▶►⏵⏯]\uFE0F?\s*$/u.test(only);
}
