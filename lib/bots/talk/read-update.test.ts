import { expect, test } from 'vitest';
import { readUpdate } from './read-update';

const from = { id: 7, first_name: 'Anna', language_code: 'ru' };
const chat = { id: 7, type: 'private' };
const message = (content: object, more: object = {}) => ({
  update_id: 1,
  message: { message_id: 1, date: 1, chat, from, ...content, ...more },
});
const deed = (content: object, more?: object) => readUpdate(message(content, more))?.deed;

test('only what a person does in their own chat with the bot is read', () => {
  expect(readUpdate(message({ text: 'hi' }))?.sender).toEqual({
    telegramId: 7,
    name: 'Anna',
    username: null,
    language: 'ru',
  });
  expect(deed({ text: 'hi' }, { chat: { id: -5, type: 'group' } })).toBeUndefined();
  expect(deed({ text: 'hi' }, { from: { ...from, is_bot: true } })).toBeUndefined();
  expect(deed({ text: 'hi' }, { from: { ...from, id: 8 } })).toBeUndefined();
  expect(readUpdate({ update_id: 1, poll: {} })).toBeNull();
});

test('commands carry their words, texts are texts', () => {
  expect(deed({ text: '/start ref_abc' })).toEqual({ kind: 'start', payload: 'ref_abc' });
  expect(deed({ text: '/admin_ban@reels_bot 42' })).toEqual({
    kind: 'command',
    name: 'admin_ban',
    rest: '42',
  });
  expect(deed({ text: '5/7 of them' })).toEqual({ kind: 'text', text: '5/7 of them' });
});

test('of a photo the largest is taken, and pictures sent as files are photos', () => {
  const photo = [
    { file_id: 'small', width: 90, height: 90 },
    { file_id: 'large', width: 900, height: 900, file_size: 9 },
  ];
  expect(deed({ photo, caption: 'Tea', media_group_id: 'a' })).toEqual({
    kind: 'photo',
    photo: { fileId: 'large', bytes: 9, name: 'photo.jpg', caption: 'Tea', album: 'a' },
  });
  const document = { file_id: 'f', file_name: 'tea.png', mime_type: 'image/png' };
  expect(deed({ document })).toMatchObject({ kind: 'photo', photo: { name: 'tea.png' } });
  expect(deed({ sticker: {} })).toEqual({ kind: 'other' });
});

test('videos are known however they are sent, and a moving picture is not taken for one', () => {
  const file = { file_id: 'f', file_size: 7, mime_type: 'video/mp4' };
  const sent = { fileId: 'f', bytes: 7, caption: '', album: null };
  const video = { kind: 'file', as: 'video', type: 'video/mp4' };
  expect(deed({ video: { ...file, file_name: 'a.mp4' } })).toEqual({
    ...video,
    file: { ...sent, name: 'a.mp4' },
  });
  const { mime_type: _, ...note } = file;
  expect(deed({ video_note: note })).toMatchObject({ as: 'video', file: { name: 'video-note.mp4' } });
  expect(deed({ document: file, caption: 'x' })).toMatchObject({ as: 'document', file: { caption: 'x' } });
  expect(deed({ document: file, animation: file })).toMatchObject({ kind: 'file', as: 'animation' });
  expect(deed({ voice: file })).toMatchObject({ kind: 'file', as: 'sound' });
});

test('a tap tells what its button carries and where it stood', () => {
  const tap = (data?: string, more: object = {}) =>
    readUpdate({ update_id: 1, callback_query: { id: 't', from, data, message: { chat, ...more } } })?.deed;
  expect(tap('make', { message_id: 9 })).toEqual({ kind: 'tap', tapId: 't', data: 'make', messageId: 9 });
  expect(tap()).toEqual({ kind: 'tap', tapId: 't', data: '', messageId: null });
});
