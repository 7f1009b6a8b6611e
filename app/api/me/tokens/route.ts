import { personRoute } from '@/app/_door/route';
import { can } from '@/lib/companies';
import { IssueToken, issueToken, listTokens, TokenScope } from '@/lib/identity';
import { parse } from '@/lib/platform/parse';

/** The signed-in person's own tokens, and the scopes that their role allows. */
export const GET = personRoute(async ({ base }) => ({
  tokens: await listTokens(base),
  scopes: TokenScope.options.filter((scope) => can(base, scope)),
}));

/** Makes a token. Its value is in this answer and nowhere else. */
export const POST = personRoute(async ({ base, json }) =>
  Response.json(await issueToken(base, parse(IssueToken, await json()), (scope) => can(base, scope)), {
    status: 201,
    headers: { 'Cache-Control': 'private, no-store' },
  }),
);
