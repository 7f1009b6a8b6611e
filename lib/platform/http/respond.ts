import { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from '@/lib/platform/i18n/languages';
import { log } from '@/lib/platform/log';
import { problemOf } from './problem';

interface Asked {
  readonly requestId: string;
  readonly language: Language;
  /** Said in every error beside the problem's own fields. */
  readonly also?: Readonly<Record<string, string | boolean>>;
}

const privately = { 'Cache-Control': 'private, no-store' } as const;

/** Runs a handler and turns what it returns, or throws, into the response: the only place where errors become HTTP. */
export async function respond(asked: Asked, handle: () => Promise<unknown>): Promise<Response> {
  try {
    const result = await handle();
    if (result instanceof Response) return result;
    if (result === undefined) return new Response(null, { status: 204, headers: privately });
    return Response.json(result, { headers: privately });
  } catch (thrown) {
    const error =
      thrown instanceof AppError ? thrown : new AppError('internal', 'internal', { cause: thrown });
    if (error.code === 'internal')
      log.error({ err: error.cause ?? error, requestId: asked.requestId }, 'request failed');
    const problem = problemOf(error, asked.language, asked.requestId);
    return Response.json(
      { ...problem, ...asked.also },
      {
        status: problem.status,
        headers: {
          ...privately,
          'Content-Type': 'application/problem+json',
          ...(error.retryAfter === undefined ? {} : { 'Retry-After': String(error.retryAfter) }),
        },
      },
    );
  }
}
