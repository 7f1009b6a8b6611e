import { publicRoute } from '@/app/_door/route';
import { maxWebChatBytes, receiveWebhook } from '@/lib/inbound';
import { readBody } from '@/lib/platform/http/read-body';
import { chatAnswer } from './chat-answer';

/** A visitor's message, `{text, clientId}`, through the one door: 202 once it is stored. */
export const POST = publicRoute(async ({ base, request, params: { key = '' } }) => {
  const rawBody = await readBody(request, maxWebChatBytes);
  return chatAnswer(
    await receiveWebhook(base, { source: 'web-chat', key, rawBody, headers: request.headers }),
  );
});
