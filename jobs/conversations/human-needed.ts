import { defineJob } from '@/jobs/define-job';
import { getConversation, humanNeededContract } from '@/lib/conversations';
import { notify } from '@/lib/notices';

export const humanNeededJob = defineJob(
  humanNeededContract,
  async (ctx, { conversationId, occasion, reason }) => {
    const { channel } = await getConversation(ctx, { conversationId });
    await notify(ctx, {
      kind: 'human-needed',
      occasion,
      path: `/inbox/${conversationId}`,
      detail: { conversationId, channelKind: channel.kind, channelName: channel.name, reason },
    });
  },
);
