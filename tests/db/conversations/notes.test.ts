import { expect, test } from 'vitest';
import { getConversation, setLanguage, setPaymentStatus } from '@/lib/conversations';
import { makeChat } from '@/tests/factories/conversations';

test('the language and how far payment has come are kept on the conversation, a further purchase begins anew', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('здравствуйте');
  const now = () => getConversation(chat.owner, { conversationId });
  expect(await now()).toMatchObject({ language: null, paymentStatus: 'no_payment_link' });
  await setLanguage(chat.job, { conversationId, language: 'ru' });
  await setPaymentStatus(chat.job, { conversationId, status: 'payment_link_sent' });
  await setPaymentStatus(chat.job, { conversationId, status: 'paid' });
  expect(await now()).toMatchObject({ language: 'ru', paymentStatus: 'paid' });
  await setPaymentStatus(chat.job, { conversationId, status: 'payment_link_sent' });
  expect(await now()).toMatchObject({ paymentStatus: 'payment_link_sent' });
});

test('a language that is no code is refused', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hi');
  const wrong = setLanguage(chat.job, { conversationId, language: "ru'; drop table" });
  await expect(wrong).rejects.toMatchObject({ code: 'invalid', field: 'language' });
});
