import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/platform/env';
import { framePermit } from '@/lib/platform/http/frame-permit';

/**
 * Gives every page a content security policy with a nonce of its own. It decides nothing about who may see what: without
 * this file everybody sees exactly the same, less one layer against injected scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = policyWith(nonce, framers(request.nextUrl));
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: '/((?!api/|_next/|libass/|widget/|widget.js|samples/|screenshots/|icon).*)',
};

/** Who may show a page in a frame beside this site: a chat is shown by the sites that its own address has leave for. */
function framers({ pathname, searchParams }: URL): string {
  const { AUTH_SECRET } = env();
  const permit = searchParams.get('permit');
  if (!AUTH_SECRET || permit === null) return "'self'";
  const sites = framePermit(AUTH_SECRET).read(permit, pathname, new Date()) ?? [];
  return ["'self'", ...sites].join(' ');
}

function policyWith(nonce: string, frameAncestors: string): string {
  // React's development build evaluates code to show where errors come from.
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    // WebAssembly, for drawing subtitles as they are burned in; it opens no way to evaluate text as script.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https://res.cloudinary.com",
    "connect-src 'self'",
    // Told apart, because 'strict-dynamic' above makes browsers forget 'self'.
    "worker-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}
