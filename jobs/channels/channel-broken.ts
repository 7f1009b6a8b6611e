import { defineJob } from '@/jobs/define-job';
import { channelBrokenContract, getChannel } from '@/lib/channels';
import { notify } from '@/lib/notices';

export const channelBrokenJob = defineJob(
  channelBrokenContract,
  async (ctx, { channelId, status, occasion, reason }) => {
    const { kind, name } = await getChannel(ctx, channelId);
    await notify(ctx, {
      kind: status === 'BROKEN' ? 'channel-broken' : 'channel-expiring',
      occasion,
      path: `/channels/${channelId}`,
      detail: { channelKind: kind, channelName: name, reason },
    });
  },
);
