import { type ConnectedChannel, findChannelByKey, visitorCookie, visitorTokens } from '@/lib/channels';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/** A chat page as one visitor sees it. `cookie`: the `Set-Cookie` of somebody who comes for the first time. */
export interface Chat {
  readonly channel: ConnectedChannel;
  readonly ctx: Ctx;
  readonly visitorId: string;
  readonly cookie: string | null;
}

/** The chat an address names, with the visitor the request's cookie names, or a new one. Throws `not-found`. */
export async function openChat(base: BaseCtx, headers: Headers, key = ''): Promise<Chat> {
  const channel = await findChannelByKey(base, { adapter: 'web-chat', key });
  if (!channel) throw new AppError('not-found', 'chat-not-found');
  const tokens = visitorTokens(channel.key);
  if (!tokens) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'AUTH_SECRET' } });
  const known = tokens.read(visitorCookie.find(headers) ?? '');
  const visitor = known === null ? tokens.issue() : null;
  const visitorId = visitor?.visitorId ?? known ?? '';
  return {
    channel,
    visitorId,
    ctx: { ...base, actor: { kind: 'visitor', visitorId }, companyId: channel.companyId },
    cookie: visitor && visitorCookie.give(channel.key, visitor.token),
  };
}
