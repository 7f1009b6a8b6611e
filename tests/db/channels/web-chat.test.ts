import { expect, test } from 'vitest';
import {
  channelFor,
  findChannelByKey,
  getChannel,
  getWebChat,
  type OutgoingPart,
  type Recipient,
  sendPart,
  visitorTokens,
} from '@/lib/channels';
import { baseContext } from '@/tests/factories/contexts';
import { channelRow } from '@/tests/factories/make-account';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const anna: Recipient = {
  externalContactId: 'anna',
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Shop',
  language: 'en',
  byHuman: false,
  windowOver: false,
};
const hello: OutgoingPart = { key: 'msg_1:0', kind: 'text', text: 'hi', buttons: [] };

const eventOf = (text: string): string =>
  JSON.stringify({ visitorId: 'anna', clientId: 'm1', text, sentAt: '2026-11-21T10:00:00.000Z' });
const read = (text: string) =>
  channelFor('web-chat').decode(eventOf(text), channelRow('web-chat', 'web-chat'));

test.each(['', '   ', '\u0000\u0001\n'])('a message that says nothing is refused: %j', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalid', key: 'message-empty' }));
});

test('the longest text is taken, one character more is refused', () => {
  const { textLength } = channelFor('web-chat').capabilities;
  expect(read('x'.repeat(textLength))).toMatchObject([{ text: 'x'.repeat(textLength) }]);
  const tooLong = expect.objectContaining({ code: 'invalid', key: 'message-too-long' });
  expect(() => read('x'.repeat(textLength + 1))).toThrow(tooLong);
  expect(() => read('x'.repeat(100 * 1024))).toThrow(tooLong);
});

test('a company has one web chat, however many ask for it first', async () => {
  const { owner } = await makeCompany();
  const asked = await Promise.all(Array.from({ length: 20 }, () => getWebChat(owner)));
  expect(new Set(asked.map(({ id, key }) => `${id} ${key}`)).size).toBe(1);
  expect(asked[0]?.key).toMatch(/^[\w-]{20}$/);
});

test('the key leads to the channel, anything else to nothing', async () => {
  const { owner } = await makeCompany();
  const channel = await getWebChat(owner);
  const find = (key: string) => findChannelByKey(baseContext(), { adapter: 'web-chat', key });
  expect(await find(channel.key)).toEqual(channel);
  for (const wrong of ['', channel.key.slice(1), channel.key.toUpperCase(), `${channel.key}%`, channel.id]) {
    expect(await find(wrong)).toBeNull();
  }
  const client = await ownerClient();
  await client.query(`update channel set status = 'DISCONNECTED' where id = $1`, [channel.id]);
  expect(await find(channel.key)).toBeNull();
});

test('another company cannot see or use the channel', async () => {
  const mine = await makeCompany();
  const other = await makeCompany();
  const { id } = await getWebChat(mine.owner);
  await expect(getChannel(other.owner, id)).rejects.toMatchObject({ key: 'channel-not-found' });
  await expect(sendPart(other.job, id, anna, hello)).rejects.toMatchObject({ key: 'channel-not-found' });
});

test('the wrong role is refused: visitors read no channel, people send nothing past the conversation', async () => {
  const { owner, companyId } = await makeCompany();
  const { id } = await getWebChat(owner);
  const visitor = { ...baseContext({ actor: { kind: 'visitor', visitorId: 'anna' } }), companyId };
  await expect(getWebChat(visitor)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getChannel(visitor, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(sendPart(owner, id, anna, hello)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a visitor token is good on its own channel only, and only unchanged', async () => {
  const tokens = visitorTokens('one');
  const { visitorId, token } = tokens?.issue() ?? { visitorId: '', token: '' };
  expect(tokens?.read(token)).toBe(visitorId);
  expect(visitorTokens('two')?.read(token)).toBeNull();
  let accepted = 0;
  for (let index = 0; index < token.length; index += 1) {
    for (const swap of ['0', 'a', 'Z', '.', '']) {
      const mutated = token.slice(0, index) + swap + token.slice(index + 1);
      if (mutated !== token && tokens?.read(mutated)) accepted += 1;
    }
  }
  for (const other of ['', `${token}=`, ` ${token}`, `${token}\n`, visitorId, `${visitorId}.`]) {
    if (tokens?.read(other)) accepted += 1;
  }
  expect(accepted).toBe(0);
});
