import { defineJob } from '@/jobs/define-job';
import { sendPart } from '@/lib/channels';
import { getCompany } from '@/lib/companies';
import { getConversation } from '@/lib/conversations';
import { failNotice, type NoticeMeans, sendNotice, sendNoticeContract } from '@/lib/notices';
import { AppError } from '@/lib/platform/errors/app-error';

const means: NoticeMeans = {
  async sendTelegram(ctx, { channelId, chatId, key, text, button, language }) {
    const { name: companyName } = await getCompany(ctx);
    const to = {
      externalContactId: chatId,
      answering: null,
      conversationId: '',
      subject: null,
      companyName,
      language,
      byHuman: false,
      windowOver: false,
    };
    await sendPart(ctx, channelId, to, { key, kind: 'text', text, buttons: [{ kind: 'link', ...button }] });
  },
  async lookAt(ctx, conversationId) {
    try {
      return await getConversation(ctx, { conversationId });
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    }
  },
};

export const sendNoticeJob = defineJob(
  sendNoticeContract,
  (ctx, payload) => sendNotice(ctx, payload, means),
  {
    giveUp: (ctx, { noticeId }, error) =>
      failNotice(ctx, { noticeId, reason: error instanceof AppError ? error.key : 'internal' }),
  },
);
