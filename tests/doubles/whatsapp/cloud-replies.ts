import type { IncomingMessage, ServerResponse } from 'node:http';

/** How the next message goes wrong: an error of Meta's, a bare status, or the answer lost after the work was done. */
export type CloudMishap =
  | { readonly code: number; readonly status?: number; readonly message?: string }
  | { readonly status: number }
  | 'answer-lost';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  /** Done once the answer is out. */
  readonly afterwards?: () => Promise<void>;
}

/** Asks another double at the same address. */
export async function passOn(
  request: IncomingMessage,
  bytes: Buffer,
  response: ServerResponse,
  url: string,
): Promise<void> {
  const { authorization, 'content-type': type } = request.headers;
  const answer = await fetch(`${url}${request.url}`, {
    method: request.method,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    body: bytes.length > 0 ? new Uint8Array(bytes) : null,
  });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** A refusal in Meta's own form. */
export const refused = (status: number, code: number, message: string): Reply => ({
  status,
  body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'A-trace' } },
});

export function mishapReply(mishap: Exclude<CloudMishap, 'answer-lost'>): Reply {
  if (!('code' in mishap)) return { status: mishap.status };
  const { code, status = 400, message = `(#${code}) refused` } = mishap;
  return refused(status, code, message);
}
