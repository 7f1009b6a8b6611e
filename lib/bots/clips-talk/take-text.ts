import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { giveText } from './give-text';
import { linkIn } from './link-in';
import { takeLink } from './take-link';
import { wishes } from './wishes';

/** Words: the text that was asked for, a link to a video, or neither. */
export async function takeText(visit: Visit, text: string): Promise<Played> {
  const { state } = visit;
  const link = linkIn(text);
  const waits = state.textFor !== null && wishes.find(state, state.textFor) !== null;
  // Who sends nothing but a link means a video, whatever was asked.
  if (waits && state.textFor !== null && link !== text.trim()) {
    const kind = /\d\s*-->\s*\d/.test(text) ? 'subtitles' : 'script';
    return giveText(visit, state.textFor, { kind, content: text });
  }
  if (link !== null) return takeLink(visit, link);
  const say = state.wishes.length > 0 ? 'notThis' : 'videoWanted';
  return { messages: [saying(say, {}, clipButtons.menu)] };
}
