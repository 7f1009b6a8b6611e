import {
  type ConnectedChannel,
  findChannelByKey,
  visitorCookie,
  visitorHeader,
  visitorTokens,
} from '@/lib/channels';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/**
 * A chat page as one visitor sees it. Somebody who comes for the first time is given a token: in `cookie`, the
 * `Set-Cookie`, or as it is in `token`, when the request says by its header that it carries tokens itself.
 */
export interface Chat {
  readonly channel: ConnectedChannel;
  readonly ctx: Ctx;
  readonly visitorId: string;
  readonly cookie: string | null;
  readonly token: string | null;
}

/** The chat an address names, with the visitor the request's cookie names, or a new one. Throws `not-found`. */
export async function openChat(base: BaseCtx, headers: Headers, key = ''): Promise<Chat> {
  const channel = await findChannelByKey(base, { adapter: 'web-chat', key });
  if (!channel) throw new AppError('not-found', 'chat-not-found');
  const tokens = visitorTokens(channel.key);
  if (!tokens) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'AUTH_SECRET' } });
  const carries = headers.has(visitorHeader);
  const known = tokens.read(visitorCookie.find(headers) ?? '');
  const visitor = known === null ? tokens.issue() : null;
  const visitorId = visitor?.visitorId ?? known ?? '';
  return {
    channel,
    visitorId,
    ctx: { ...base, actor: { kind: 'visitor', visitorId }, companyId: channel.companyId },
    cookie: visitor && !carries ? visitorCookie.give(channel.key, visitor.token) : null,
    token: visitor && carries ? visitor.token : null,
  };
}
