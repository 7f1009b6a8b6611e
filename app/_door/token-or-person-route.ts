import { authorize, type Permission } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { assertSameOrigin } from '@/lib/platform/http/assert-same-origin';
import { respond } from '@/lib/platform/http/respond';
import { defaultLanguage, type Language } from '@/lib/platform/i18n/languages';
import { newId } from '@/lib/platform/new-id';
import { acceptedLanguage } from './accepted-language';
import { bearerOf } from './bearer-of';
import { personCtx } from './person-ctx';
import { readJson } from './read-json';
import { requestLanguage } from './request-language';
import type { Handler, NextHandler } from './route';
import { tokenCtx } from './token-ctx';

export interface ProgramDoor {
  readonly base: BaseCtx;
  /** In which reasons are told. */
  readonly language: Language;
}

/**
 * A route for programs with a bearer token and for signed-in people who have a right, which is asked about before anything of
 * the body is read. With a token no cookie is looked at, so there is nothing that another site could make a browser add.
 * Errors also say `success: false`.
 */
export function tokenOrPersonRoute(permission: Permission, handle: Handler<ProgramDoor>): NextHandler {
  return async (request, { params }) => {
    const bearer = bearerOf(request);
    const accepted = acceptedLanguage(request.headers.get('accept-language'));
    const language = bearer === null ? await requestLanguage() : (accepted ?? defaultLanguage);
    const requestId = newId('req');
    const response = await respond({ requestId, language, also: { success: false } }, async () => {
      if (bearer === null) assertSameOrigin(request);
      const base =
        bearer === null
          ? (await personCtx()).base
          : await tokenCtx(bearer, { requestId, language: accepted });
      authorize(base, permission);
      return handle({
        base,
        language: base.language ?? language,
        request,
        params: await params,
        query: Object.fromEntries(new URL(request.url).searchParams),
        json: () => readJson(request),
      });
    });
    const challenge = challengeOf(response.status, bearer);
    if (challenge) response.headers.set('WWW-Authenticate', challenge);
    return response;
  };
}

/** What a program is told that has to show another token (RFC 6750, 3). */
function challengeOf(status: number, bearer: string | null): string | null {
  if (status === 401) return bearer ? 'Bearer realm="x8", error="invalid_token"' : 'Bearer realm="x8"';
  if (status === 403 && bearer !== null) return 'Bearer realm="x8", error="insufficient_scope"';
  return null;
}
