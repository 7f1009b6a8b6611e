import { inject } from 'vitest';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody with a browser: keeps cookies and says where requests come from, as browsers do. */
export class BrowserLike {
  private readonly cookies = new Map<string, string>();
  readonly origin = inject('baseUrl');

  /** Sends a form as it is and everything else as JSON. */
  async ask(
    method: string,
    path: string,
    content?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isForm = content instanceof FormData;
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: this.origin,
        ...(content === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: isForm ? content : JSON.stringify(content) }),
      signal: AbortSignal.timeout(20_000),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    return { status: response.status, body: isStream ? 'stream' : readable(await response.text()) };
  }

  /** Every cookie as it would be sent. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
