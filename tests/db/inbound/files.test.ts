import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InboundItem } from '@/lib/channels';
import { listMessages } from '@/lib/conversations';
import { processEvent } from '@/lib/inbound';
import { readFile } from '@/lib/media';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import * as speech from '@/lib/speech/adapters/openai/openai-transcriber';
import { echoTurns, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger } from '@/tests/factories/pretend-messenger';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());
afterEach(() => vi.restoreAllMocks());

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(60)]);

type File = { kind: string; ref: string; name?: string; size?: number };

/** A messenger that serves these files, and an event in which its customer sends some of them. */
function messengerWith(files: Record<string, () => Buffer>) {
  let fetched = 0;
  pretendMessenger(
    {},
    {
      decode: (raw) => [
        InboundItem.parse({ ...JSON.parse(raw), kind: 'message', sentAt: new Date(JSON.parse(raw).sentAt) }),
      ],
      fetchFile: async (_, ref) => {
        fetched += 1;
        const file = files[ref];
        if (!file) throw new AppError('not-found', 'file-gone');
        return { bytes: new Uint8Array(file()) };
      },
    },
  );
  return { fetched: () => fetched };
}

async function arrives(chat: MadeChat, attachments: readonly object[], text = ''): Promise<string> {
  const owner = await ownerClient();
  const id = newId('evt');
  const body = JSON.stringify({
    externalContactId: 'anna',
    externalMessageId: id,
    text,
    sentAt: chat.clock.now().toISOString(),
    attachments,
  });
  await owner.query(
    `insert into inbound_event (id, source, scope, event_id, company_id, channel_id, body, status, received_at)
     values ($1, 'web-chat', $2, $1, $3, $2, $4, 'RECEIVED', $5)`,
    [id, chat.channel.id, chat.company.companyId, body, chat.clock.now()],
  );
  return id;
}

const attachments = async (chat: MadeChat) => (await chat.thread()).map((message) => message.attachments);

test('files of a message are kept once, judged by what they are, however often the event is taken up', async () => {
  const messenger = messengerWith({
    photo: () => picture,
    liar: () => Buffer.from('<html>not a picture</html>'),
  });
  const chat = await makeChat();
  const eventId = await arrives(
    chat,
    [
      { kind: 'image', ref: 'photo', name: 'rose.png' } satisfies File,
      { kind: 'image', ref: 'liar', name: 'rose.jpg' } satisfies File,
      { kind: 'place', latitude: 55.7, longitude: 37.6, title: 'Red Square' },
    ],
    'look',
  );
  await processEvent(chat.job, { eventId });
  await processEvent(chat.job, { eventId });
  const [[photo, liar, place] = []] = await attachments(chat);
  expect(photo).toMatchObject({
    kind: 'image',
    name: 'rose.png',
    contentType: 'image/png',
    size: picture.length,
  });
  expect(liar).toMatchObject({ kind: 'file', name: 'rose.jpg', contentType: 'text/plain' });
  expect(place).toMatchObject({ kind: 'place', title: 'Red Square' });
  expect(messenger.fetched()).toBe(2);
  const fileId = photo && 'fileId' in photo ? (photo.fileId ?? '') : '';
  expect(picture.equals((await readFile(chat.owner, fileId)).bytes)).toBe(true);
});

test('a file that is gone or too large is told as such, and the words arrive all the same', async () => {
  messengerWith({});
  const chat = await makeChat();
  const eventId = await arrives(
    chat,
    [
      { kind: 'file', ref: 'gone', name: 'list.pdf' },
      { kind: 'video', ref: 'big', size: 60 * 1024 * 1024 },
    ],
    'here is my list',
  );
  await processEvent(chat.job, { eventId });
  expect(await attachments(chat)).toMatchObject([
    [
      { kind: 'file', fileId: null, name: 'list.pdf', failure: 'file-gone' },
      { kind: 'video', fileId: null, failure: 'file-not-fetched' },
    ],
  ]);
  expect((await chat.thread())[0]).toMatchObject({ text: 'here is my list' });
});

test('short troubles are waited out; long ones are tried again for two minutes, then the message comes without its file', async () => {
  let failures = 1;
  messengerWith({
    photo: () => {
      failures -= 1;
      if (failures >= 0) throw new AppError('unavailable', 'channel-unreachable');
      return picture;
    },
  });
  const chat = await makeChat();
  const soon = await arrives(chat, [{ kind: 'image', ref: 'photo' }]);
  await processEvent(chat.job, { eventId: soon });
  expect(await attachments(chat)).toMatchObject([[{ kind: 'image', contentType: 'image/png' }]]);
  failures = 100;
  const never = await arrives(chat, [{ kind: 'image', ref: 'photo' }]);
  await expect(processEvent(chat.job, { eventId: never })).rejects.toMatchObject({ code: 'unavailable' });
  expect(await chat.thread()).toHaveLength(1);
  await chat.wait(180);
  await processEvent(chat.job, { eventId: never });
  expect((await attachments(chat)).at(-1)).toMatchObject([{ fileId: null, failure: 'file-not-fetched' }]);
});

test('a voice note is written down where somebody can; else it is kept as it is', async () => {
  messengerWith({ note: () => ogg });
  const chat = await makeChat();
  await processEvent(chat.job, {
    eventId: await arrives(chat, [{ kind: 'voice', ref: 'note', seconds: 4 }]),
  });
  vi.spyOn(speech.openaiTranscriber, 'isConfigured').mockReturnValue(true);
  const ask = vi
    .spyOn(speech.openaiTranscriber, 'transcribe')
    .mockResolvedValueOnce({ text: 'Three roses, please', language: 'en' })
    .mockResolvedValueOnce({ text: '', language: null })
    .mockRejectedValue(new AppError('invalid', 'transcriber-unavailable'));
  for (let time = 0; time < 3; time += 1) {
    await processEvent(chat.job, { eventId: await arrives(chat, [{ kind: 'voice', ref: 'note' }]) });
  }
  expect(ask).toHaveBeenCalledTimes(3);
  const notes = (await attachments(chat)).flat();
  expect(notes.map((note) => ('transcript' in note ? note.transcript : undefined))).toEqual([
    undefined,
    'Three roses, please',
    undefined,
    undefined,
  ]);
  expect(notes.map((note) => ('failure' in note ? note.failure : undefined))).toEqual([
    undefined,
    undefined,
    'voice-not-understood',
    'voice-not-understood',
  ]);
  expect(notes[0]).toMatchObject({ kind: 'voice', seconds: 4 });
  const [message] = await chat.thread();
  const { messages } = await listMessages(chat.owner, { conversationId: message?.conversationId ?? '' });
  expect(messages).toHaveLength(4);
});
