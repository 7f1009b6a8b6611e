import { expect, test } from 'vitest';
import { findChannelByKey, getChannel, getWebChat, sendToChannel, visitorTokens } from '@/lib/channels';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

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
  const message = { messageId: 'm', externalContactId: 'anna', text: 'hi', cards: [], quickReplies: [] };
  await expect(sendToChannel(other.job, id, message)).rejects.toMatchObject({ key: 'channel-not-found' });
});

test('the wrong role is refused: visitors read no channel, people send nothing past the conversation', async () => {
  const { owner, companyId } = await makeCompany();
  const { id } = await getWebChat(owner);
  const visitor = { ...baseContext({ actor: { kind: 'visitor', visitorId: 'anna' } }), companyId };
  await expect(getWebChat(visitor)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getChannel(visitor, id)).rejects.toMatchObject({ code: 'forbidden' });
  const message = { messageId: 'm', externalContactId: 'anna', text: 'hi', cards: [], quickReplies: [] };
  await expect(sendToChannel(owner, id, message)).rejects.toMatchObject({ code: 'forbidden' });
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
