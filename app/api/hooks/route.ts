import { personRoute } from '@/app/_door/route';
import { CreateHook, createHook, HookEvent, listHooks } from '@/lib/hooks';
import { parse } from '@/lib/platform/parse';

/** Where the platform's news is sent, and what can be sent. */
export const GET = personRoute(async ({ base }) => ({
  hooks: await listHooks(base),
  events: HookEvent.options,
}));

/** Adds a receiver. Its secret is in this answer and nowhere else. */
export const POST = personRoute(async ({ base, json }) =>
  Response.json(await createHook(base, parse(CreateHook, await json())), {
    status: 201,
    headers: { 'Cache-Control': 'private, no-store' },
  }),
);
