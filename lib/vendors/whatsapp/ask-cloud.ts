import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { appsecretProof } from '@/lib/vendors/meta/appsecret-proof';
import { type CloudError, cloudRefusal } from './cloud-refusal';
import { unanswered } from './unanswered';

/** Who asks. The secret, when given, goes along as a proof, so that a stolen token alone is of no use. */
export interface CloudAccess {
  readonly accessToken: string;
  readonly appSecret: string;
}

export interface CloudQuestion {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the version, with a leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly form?: FormData;
  /** It hands over a message: without an answer nobody knows whether it went. */
  readonly sends?: boolean;
  readonly timeoutMs?: number;
}

const Refusal = z.object({
  error: z.object({
    code: z.coerce.number(),
    message: z.string().catch(''),
    error_data: z.object({ details: z.string().optional() }).optional().catch(undefined),
  }),
});

/**
 * One call to the Cloud API, and its answer read by `schema`. Throws what `cloudRefusal` names, `unavailable` when it was
 * not reached, `conflict` (`delivery-uncertain`) when a message may have been taken.
 */
export async function askCloud<S extends z.ZodType>(
  access: CloudAccess,
  question: CloudQuestion,
  schema: S,
): Promise<z.output<S>> {
  const { method, path, query = {}, body, form, sends = false, timeoutMs = 20_000 } = question;
  const { META_GRAPH_URL, META_GRAPH_VERSION } = env();
  const url = new URL(`${META_GRAPH_URL.replace(/\/+$/, '')}/${META_GRAPH_VERSION}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  url.searchParams.set('appsecret_proof', appsecretProof(access.accessToken, access.appSecret));
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${access.accessToken}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : (form ?? null),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    throw unanswered(error, sends);
  }
  const json = parseJson(text);
  const answer = status < 400 ? schema.safeParse(json) : undefined;
  if (answer?.success) return answer.data;
  if (answer) throw unanswered(new Error('An answer that cannot be read.'), sends);
  throw cloudRefusal(status, errorIn(json));
}

function errorIn(json: unknown): CloudError | null {
  const refusal = Refusal.safeParse(json);
  if (!refusal.success) return null;
  const { code, message, error_data } = refusal.data.error;
  return { code, message, ...(error_data?.details && { details: error_data.details }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
