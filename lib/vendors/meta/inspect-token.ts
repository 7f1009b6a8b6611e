import { z } from 'zod';
import { appAccess } from './app-access';
import { askGraph } from './ask-graph';

const Id = z.union([z.string(), z.number()]).transform(String);

const Inspection = z.object({
  data: z.object({
    app_id: Id.optional(),
    is_valid: z.boolean().default(false),
    /** Seconds since the epoch; 0: never. */
    expires_at: z.number().default(0),
    data_access_expires_at: z.number().default(0),
    scopes: z.array(z.string()).default([]),
  }),
});

/** What a token is good for. `endsAt` null: it does not end by itself. */
export interface TokenFacts {
  readonly valid: boolean;
  readonly scopes: readonly string[];
  readonly endsAt: Date | null;
}

/** Asks Meta about a token in the name of its app. A token of another app is not valid. */
export async function inspectToken(appId: string, appSecret: string, token: string): Promise<TokenFacts> {
  const { data } = await askGraph(
    {
      method: 'GET',
      path: '/debug_token',
      access: appAccess(appId, appSecret),
      query: { input_token: token },
    },
    Inspection,
  );
  const ends = [data.expires_at, data.data_access_expires_at].filter((seconds) => seconds > 0);
  return {
    valid: data.is_valid && (data.app_id === undefined || data.app_id === appId),
    scopes: data.scopes,
    endsAt: ends.length === 0 ? null : new Date(Math.min(...ends) * 1_000),
  };
}
