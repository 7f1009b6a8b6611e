import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';

const directory = videoDirectory();
const file = smallClip(directory, 'small.mp4', 2, ['-preset', 'ultrafast']);
const video = readFileSync(file);
const site = createServer(({ url = '' }, response) => {
  if (url === '/tea.mp4') return void response.writeHead(200, { 'content-type': 'video/mp4' }).end(video);
  const pair = '<html><body><video src="/a.mp4"></video><video src="/b.mp4"></video></body></html>';
  response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/two' ? pair : '<html></html>');
});
let address = '';

beforeAll(async () => {
  await connectBot(baseContext(), 'subtitles');
  await new Promise<void>((resolve) => site.listen(0, resolve));
  address = `http://localhost:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  doors.stop();
  site.closeAllConnections();
  site.close();
  await telegram.stop();
});

test('a link is looked at before anything is asked: several videos, none, and addresses inside are refused', async () => {
  const chat = await openClipChat(bot, doors);
  const write = (text: string) => chat.after(({ customer }) => void customer.write(text));
  expect(await write(`Look at ${address}/tea.mp4, please`)).toEqual([
    expect.stringMatching(/tea.*What shall I do with it/s),
  ]);
  expect(await write(`${address}/two`)).toEqual([expect.stringMatching(/leads to several videos/)]);
  expect(await write(`${address}/nothing`)).toEqual([expect.stringMatching(/No video was found/)]);
  const [inside = ''] = await write('http://169.254.169.254/latest/meta-data');
  expect(inside).not.toMatch(/What shall I do/);
}, 60_000);
