import { z } from 'zod';
import { askGraph } from './ask-graph';

const Answer = z.object({ access_token: z.string().min(1) });

/** A person's token that lives about sixty days, for one that lives hours, or for an older one of its kind. */
export async function extendToken(appId: string, appSecret: string, token: string): Promise<string> {
  const answer = await askGraph(
    {
      method: 'GET',
      path: '/oauth/access_token',
      access: null,
      query: {
        grant_type: 'fb_exchange_token',
        client_id: appId,
        client_secret: appSecret,
        fb_exchange_token: token,
      },
    },
    Answer,
  );
  return answer.access_token;
}
