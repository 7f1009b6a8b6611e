import { createRemoteJWKSet, errors, jwtVerify, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { env } from '@/lib/platform/env';

const Claims = z.object({ email: z.string(), email_verified: z.literal(true), exp: z.number() });
const issuers = ['https://accounts.google.com', 'accounts.google.com'];
const longestToken = 8_192;

let kept: { readonly url: string; readonly keys: RemoteJWKSet } | undefined;

/**
 * Whether Google signed this token (OpenID Connect) for the account `email` and this `audience`, and it is still valid.
 * The keys are fetched from Google and kept. Throws only when they cannot be had: then nobody knows.
 */
export async function verifyGoogleToken(
  token: string,
  { audience, email, now }: { audience: string; email: string; now: Date },
): Promise<boolean> {
  if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return false;
  try {
    const { payload } = await jwtVerify(token, keys(), {
      algorithms: ['RS256'],
      issuer: issuers,
      audience,
      currentDate: now,
      clockTolerance: 30,
      requiredClaims: ['exp', 'iat', 'aud', 'iss'],
    });
    const claims = Claims.safeParse(payload);
    return claims.success && payload.aud === audience && claims.data.email === email;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** What is wrong with the token itself; anything else went wrong on the way to the keys. */
function isRefusal(error: unknown): boolean {
  return [
    errors.JWTInvalid,
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => error instanceof kind);
}

function keys(): RemoteJWKSet {
  const url = env().GOOGLE_KEYS_URL;
  if (kept?.url !== url) kept = { url, keys: createRemoteJWKSet(new URL(url), { cacheMaxAge: 60 * 60_000 }) };
  return kept.keys;
}
