import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readUpload } from './read-upload';

/** As a server has it: in pieces, without a word of its length. */
async function posted(file: File): Promise<Request> {
  const form = new Response(formWith(file));
  const pieces = Buffer.from(await form.arrayBuffer());
  async function* body() {
    for (let start = 0; start < pieces.length; start += 65_536) yield pieces.subarray(start, start + 65_536);
  }
  const type = form.headers.get('content-type') ?? '';
  const init = {
    method: 'POST',
    headers: { 'content-type': type },
    body: Readable.from(body()),
    duplex: 'half',
  };
  return new Request('http://x/', init as unknown as RequestInit);
}

const post = (body: FormData | string) => new Request('http://x/', { method: 'POST', body });

function formWith(file?: File | string): FormData {
  const form = new FormData();
  if (file !== undefined) form.set('file', file);
  return form;
}

test('a file comes out of its form as it was', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index * 7);
  const read = await readUpload(await posted(new File([bytes], 'прайс.csv')), 400_000);
  expect(read.name).toBe('прайс.csv');
  expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
});

test('a form is read no further than its limit, and one without a file says so', async () => {
  const large = await posted(new File([new Uint8Array(300_000)], 'large.csv'));
  await expect(readUpload(large, 200_000)).rejects.toMatchObject({ key: 'body-too-large' });
  for (const other of [post(formWith('no file')), post(formWith()), post('x')])
    await expect(readUpload(other, 200_000)).rejects.toMatchObject({ key: 'upload-missing' });
});
