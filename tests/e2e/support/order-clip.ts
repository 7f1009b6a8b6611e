import { expect } from 'vitest';
import type { Owner } from './sign-up-owner';

const given = {
  kind: 'subtitles',
  content: '1\n00:00:00,100 --> 00:00:01,500\nHello\n',
} as const;

/** Sends a video in one part and has it judged; returns its id. */
async function sendVideo({ browser }: Pick<Owner, 'browser'>, bytes: Uint8Array, key: string) {
  const begun = await browser.ask('POST', '/api/uploads', { name: 'clip.mp4', size: bytes.length, key });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const { id } = begun.body as { id: string };
  const part = await fetch(`${browser.origin}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { cookie: browser.cookieHeader(), origin: browser.origin, 'Upload-Offset': '0' },
    body: new Uint8Array(bytes),
  });
  expect(part.status).toBe(204);
  const finished = await browser.ask('POST', `/api/uploads/${id}`);
  expect(finished.status, JSON.stringify(finished.body)).toBe(200);
  return finished.body as { fileId: string };
}

/** Has an owner send a video and ask for a clip of it; it may still be in the making. */
export async function orderClip(owner: Owner, bytes: Uint8Array): Promise<{ id: string }> {
  const { fileId } = await sendVideo(owner, bytes, 'the-first-video');
  const wish = { key: 'the-first-clip', source: { kind: 'file', fileId }, options: { given } };
  const asked = await owner.browser.ask('POST', '/api/clips', wish);
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);
  return { id: (asked.body as { id: string }).id };
}
