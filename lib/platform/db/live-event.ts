import { z } from 'zod';

/** A hint that something changed; carries ids only, the screen re-reads. */
export const LiveEvent = z.object({
  companyId: z.string(),
  kind: z.enum([
    'message',
    'conversation',
    'order',
    'booking',
    'knowledge',
    'channel',
    'lead',
    'credits',
    'reel',
    'clip',
    'snippet',
    'conversation-settings',
    /** A colleague (`id`) is writing in a conversation. */
    'presence',
  ]),
  conversationId: z.string().optional(),
  id: z.string().optional(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
