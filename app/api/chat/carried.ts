import { visitorHeader } from '@/lib/channels';

/**
 * The headers of a request, with the visitor's token of its address among them: streams and pictures cannot be asked for
 * with headers of one's own.
 */
export function carried(request: Request, token: string | undefined): Headers {
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set(visitorHeader, token);
  return headers;
}
