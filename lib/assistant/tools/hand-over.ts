import { z } from 'zod';
import { askForHuman } from '@/lib/conversations';
import { defineTool } from './tool';

export const handOver = defineTool({
  name: 'hand_over',
  description:
    'Call a person to this conversation and fall silent until they hand it back: when the customer asks for a human, complains, or you cannot help.',
  args: z.object({ reason: z.enum(['ASKED_BY_CUSTOMER', 'ASSISTANT_UNSURE']) }),
  result: z.object({ handedOver: z.literal(true) }),
  reach: 'inside',
  run: async (ctx, { conversationId }, { reason }) => {
    await askForHuman(ctx, { conversationId, reason });
    return { handedOver: true as const };
  },
  effect: () => 'hand_over',
});
