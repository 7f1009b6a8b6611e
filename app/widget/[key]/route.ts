import { publicRoute } from '@/app/_door/route';
import { findWidget } from '@/lib/channels';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { framePermit } from '@/lib/platform/http/frame-permit';

/**
 * What the script of a site has to know before it draws the button, as a script of its own: a strict content security
 * policy lets scripts of this origin in, and nothing else has to be let in for it.
 */
export const GET = publicRoute(async ({ base, params: { key = '' } }) => {
  const settings = await findWidget(base, { key });
  if (!settings) throw new AppError('not-found', 'chat-not-found');
  const { AUTH_SECRET, X8_URL } = env();
  if (!AUTH_SECRET)
    throw new AppError('unavailable', 'setting-missing', { params: { setting: 'AUTH_SECRET' } });
  const sites = [...settings.sites, new URL(X8_URL).origin];
  const permit = framePermit(AUTH_SECRET).give(`/chat/${key}`, sites, base.clock.now());
  const told = JSON.stringify({ ...settings, sites, permit }).replaceAll('<', '\\u003c');
  return new Response(`(self.x8Widgets=self.x8Widgets||{})[${JSON.stringify(key)}]=${told};`, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    },
  });
});
