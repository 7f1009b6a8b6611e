import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { saveTelegramFile } from './save-telegram-file';

const server = await vi.hoisted(async () => {
  const { createServer } = await import('node:http');
  const made = createServer((asked, answer) => {
    if (asked.url === '/file/bot1:secret/videos/a%20b.mp4')
      return void answer.end(Buffer.alloc(3_000_000, 7));
    if (asked.url?.endsWith('broken.mp4')) {
      answer.writeHead(200, { 'content-length': 100 }).write('half');
      return void setTimeout(() => answer.destroy(), 20);
    }
    answer.writeHead(asked.url?.startsWith('/file/bot1:secret/') ? 404 : 401).end();
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  process.env.TELEGRAM_API_BASE = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return made;
});
const directory = mkdtempSync(path.join(tmpdir(), 'x8-telegram-'));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(directory, { recursive: true });
});

test('a file of Telegram’s is saved as it comes', async () => {
  const file = path.join(directory, 'whole');
  await saveTelegramFile('1:secret', 'videos/a b.mp4', file, 3_000_000);
  expect(readFileSync(file).equals(Buffer.alloc(3_000_000, 7))).toBe(true);
});

test.each([
  ['videos/a b.mp4', '1:secret', 2_000_000, 'file-too-large-for-channel'],
  ['videos/gone.mp4', '1:secret', 100, 'file-gone'],
  ['videos/a.mp4', '2:other', 100, 'channel-access-lost'],
  ['videos/broken.mp4', '1:secret', 1_000, 'channel-unreachable'],
])('%s of %s, at most %i bytes, is %s and leaves nothing', async (filePath, token, most, key) => {
  const file = path.join(directory, 'not-whole');
  const error = await saveTelegramFile(token, filePath, file, most).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ key });
  expect(String(error)).not.toContain(token);
  expect(existsSync(file)).toBe(false);
});
