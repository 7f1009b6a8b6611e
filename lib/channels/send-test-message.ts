import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { channelFor } from './channel-for';
import { openAccount } from './open-account';

const texts = {
  en: 'A test from X8: this channel can send messages.',
  ru: 'Проверка из X8: этот канал умеет отправлять сообщения.',
};

/**
 * Sends a line to the account itself, so that its owner sees it arrive. Throws `invalid` (`test-needs-conversation`) where
 * an account cannot write to itself, and what the adapter's `send` throws. Never inside a transaction.
 */
export async function sendTestMessage(ctx: Ctx, { channelId }: { channelId: string }): Promise<void> {
  authorize(ctx, 'channel.connect');
  const account = await openAccount(ctx, channelId);
  const { selfContactId } = { ...account.channel.state, ...account.channel.settings };
  if (typeof selfContactId !== 'string') throw new AppError('invalid', 'test-needs-conversation');
  const { name, language } = await getCompany(ctx);
  await channelFor(account.channel.adapter).send(
    account,
    {
      externalContactId: selfContactId,
      answering: null,
      conversationId: newId('tst', ctx.clock.now()),
      subject: null,
      companyName: name,
      language,
      byHuman: true,
      windowOver: false,
    },
    {
      key: newId('tst', ctx.clock.now()),
      kind: 'text',
      text: texts[language === 'ru' ? 'ru' : 'en'],
      buttons: [],
    },
  );
}
