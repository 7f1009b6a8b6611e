import type { KieAnswer } from './schemas';

/** Codes of failures that come before anything was said to the other side. */
const neverSaid: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** What a call without an answer is: whether anything had been said by then, and the codes of the failure. */
export function unanswered(error: unknown): Extract<KieAnswer<never>, { end: 'unanswered' }> {
  const codes = codesOf(error);
  return {
    end: 'unanswered',
    said: !codes.some((code) => neverSaid.has(code)),
    detail: `no answer: ${codes.join(' ') || 'unknown'}`,
  };
}

/** The error's code and those of what caused it. Messages are left out: they may hold addresses. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { code, name, cause, errors } = error as Error & { code?: unknown; errors?: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])].flatMap((one) => codesOf(one, depth + 1));
  return [typeof code === 'string' ? code : name, ...inner];
}
