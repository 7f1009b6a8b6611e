import { z } from 'zod';
import { askGraph } from './ask-graph';

const Answer = z.object({ access_token: z.string().min(1) });

/** The token behind a login's code. `redirectUrl` must be the one the login began with. */
export async function exchangeCode(request: {
  readonly appId: string;
  readonly appSecret: string;
  readonly redirectUrl: string;
  readonly code: string;
}): Promise<string> {
  const answer = await askGraph(
    {
      method: 'GET',
      path: '/oauth/access_token',
      access: null,
      query: {
        client_id: request.appId,
        client_secret: request.appSecret,
        redirect_uri: request.redirectUrl,
        code: request.code,
      },
    },
    Answer,
  );
  return answer.access_token;
}
