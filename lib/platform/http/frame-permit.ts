import { createHmac } from 'node:crypto';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';

const lastsMs = 24 * 60 * 60 * 1000;

/**
 * Leave for some sites to show a page in a frame, written into the page's own address and signed with `secret`, so that
 * whoever sends the page's headers need not ask the database. It is read for a day.
 */
export function framePermit(secret: string) {
  const sign = (body: string): string =>
    createHmac('sha256', secret).update(`x8 frame permit\0${body}`).digest('base64url');
  return {
    /** `page` is the path that may be framed. */
    give: (page: string, sites: readonly string[], now: Date): string => {
      const told = JSON.stringify({ page, sites, until: now.getTime() + lastsMs });
      const body = Buffer.from(told).toString('base64url');
      return `${body}.${sign(body)}`;
    },
    /** The sites; null when it was not given here, for another page, or too long ago. */
    read: (permit: string, page: string, now: Date): readonly string[] | null => {
      const [body = '', signature = ''] = permit.split('.');
      if (!matchesSecret(signature, sign(body))) return null;
      const told: { page: string; sites: string[]; until: number } = JSON.parse(
        Buffer.from(body, 'base64url').toString('utf8'),
      );
      return told.page === page && now.getTime() < told.until ? told.sites : null;
    },
  };
}
