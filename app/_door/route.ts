import type { BaseCtx } from '@/lib/platform/context';
import { assertSameOrigin } from '@/lib/platform/http/assert-same-origin';
import { respond } from '@/lib/platform/http/respond';
import { newId } from '@/lib/platform/new-id';
import { type CompanyDoor, companyCtx } from './company-ctx';
import { type Person, personCtx } from './person-ctx';
import { readJson } from './read-json';
import { requestLanguage } from './request-language';
import { type UploadDoor, uploadCtx } from './upload-ctx';
import { visitorCtx } from './visitor-ctx';

/** What every handler gets: the request, its path parameters, its query, and its JSON body when asked for. */
export interface Asked {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly json: () => Promise<unknown>;
}

export type Handler<D> = (asked: Asked & D) => Promise<unknown>;
export type NextHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** A route for a signed-in person inside the company their session works in. */
export const companyRoute = (handle: Handler<CompanyDoor>): NextHandler => door(companyCtx, handle);

/** A route for a signed-in person, before a company is chosen. */
export const personRoute = (handle: Handler<Person>): NextHandler => door(personCtx, handle);

/** A route for uploads: for a signed-in person, or for whoever has a one-time link. */
export const uploadRoute = (handle: Handler<UploadDoor>): NextHandler => door(uploadCtx, handle);

/** A route for anybody. */
export const publicRoute = (handle: Handler<{ base: BaseCtx }>): NextHandler =>
  door(async () => ({ base: await visitorCtx() }), handle);

function door<D extends object>(enter: () => Promise<D>, handle: Handler<D>): NextHandler {
  return async (request, { params }) => {
    const language = await requestLanguage();
    return respond({ requestId: newId('req'), language }, async () => {
      assertSameOrigin(request);
      const entered = await enter();
      return handle({
        ...entered,
        request,
        params: await params,
        query: Object.fromEntries(new URL(request.url).searchParams),
        json: () => readJson(request),
      });
    });
  };
}
