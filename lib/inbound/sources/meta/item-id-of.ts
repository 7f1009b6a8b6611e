import { createHash } from 'node:crypto';
import { z } from 'zod';

const Mid = z.object({ mid: z.string().min(1).max(500) });
const Named = z.object({
  message: Mid.extend({ is_echo: z.boolean().optional(), is_deleted: z.boolean().optional() })
    .optional()
    .catch(undefined),
  postback: Mid.optional().catch(undefined),
});

/**
 * A number for an item that is the same in every repetition: the message's own where it has one, together with what
 * happened to it; otherwise what the item says. Meta gives deliveries no numbers.
 */
export function itemIdOf(account: string, item: Readonly<Record<string, unknown>>): string {
  const { message, postback } = Named.parse(item);
  if (message) {
    const what = message.is_deleted ? 'deleted' : message.is_echo ? 'echo' : 'message';
    return `${what}:${message.mid}`;
  }
  if (postback) return `postback:${postback.mid}`;
  const digest = createHash('sha256')
    .update(`${account}\n${inOrder(item)}`)
    .digest('hex');
  return `item:${digest}`;
}

/** JSON with its names in order: the same item gives the same text however it was put together. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
