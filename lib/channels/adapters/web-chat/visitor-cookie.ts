import { env } from '@/lib/platform/env';
import { visitorHeader } from './visitor-header';

const name = 'x8-visitor';
const yearSeconds = 365 * 24 * 60 * 60;

/**
 * The cookie in which a visitor's token travels: out of reach of scripts, and only to this channel's own addresses. In a
 * frame on another site, where browsers keep cookies back, it travels in a header, which no other site can send.
 */
export const visitorCookie = {
  /** The token a request carries, unread; null when there is none. */
  find: (headers: Headers): string | null => {
    const carried = headers.get(visitorHeader);
    if (carried !== null) return carried;
    const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  },
  /** The value of `Set-Cookie` that gives a visitor their token. */
  give: (channelKey: string, token: string): string => {
    const secure = env().X8_URL.startsWith('https:') ? '; Secure' : '';
    return `${name}=${token}; Path=/api/chat/${channelKey}; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`;
  },
} as const;
