import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingPart, Recipient } from '@/lib/channels';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { provesMetaApp } from '@/lib/inbound/sources/meta/proves-meta-app';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { connected, furnish, pageId } from '@/tests/doubles/meta/connected';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
beforeEach(() => furnish(meta));
afterAll(meta.stop);

interface Folder {
  readonly name: string;
  readonly item?: readonly Folder[];
  readonly request?: {
    readonly method: string;
    readonly url: { readonly path: readonly string[] };
    readonly body: { readonly raw: string };
  };
  readonly response?: ReadonlyArray<{ readonly body?: string }>;
}

const messenger = publishedContract('meta/messenger-send-api.postman_collection.json') as Folder | null;
const instagram = publishedContract('meta/instagram-send-api.postman_collection.json') as Folder | null;
const vector = publishedContract('meta/x-hub-signature-vector.json') as Record<string, string> | null;
if (!messenger || !instagram || !vector) {
  process.stdout.write(
    "Meta's collections are not beside the checkout (../shared/contracts): their tests are skipped.\n",
  );
}

function published(
  folder: Folder | null,
  name: string,
): { method: string; path: string; body: unknown; answer: unknown } {
  const found = [folder]
    .flatMap((root) => root?.item ?? [])
    .flatMap(({ item = [] }) => item)
    .find((item) => item.name === name);
  if (!found?.request) throw new Error(`The collection has no "${name}".`);
  const { method, url, body } = found.request;
  const answer = found.response?.[0]?.body;
  return {
    method,
    path: url.path.slice(1).join('/'),
    body: JSON.parse(body.raw),
    answer: answer ? JSON.parse(answer) : null,
  };
}

/** The names and types of a JSON value, without its contents; lists by their first element. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

/** What we always say beside what the collection's examples say. */
const always = { messaging_type: 'string' };

const to = (externalContactId: string): Recipient => ({
  externalContactId,
  answering: null,
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'en',
  byHuman: false,
  windowOver: false,
});
const words = (buttons: Extract<OutgoingPart, { kind: 'text' }>['buttons'] = []): OutgoingPart => ({
  key: 'k',
  kind: 'text',
  text: 'Hello!',
  buttons,
});
const lastCall = () => {
  const request = meta.requests.at(-1);
  return {
    method: request?.method,
    path: request?.url.pathname.split('/').slice(2).join('/').replace(pageId, '{{page-id}}'),
    body: JSON.parse(request?.body.toString('utf8') ?? 'null'),
  };
};

describe.skipIf(messenger === null)('what we send is what the Messenger collection shows', () => {
  it('a text', async () => {
    await facebookChannel.send(await connected('facebook'), to('200000000000002'), words());
    const example = published(messenger, 'Text Message');
    expect(lastCall()).toMatchObject({ method: example.method, path: example.path });
    expect(shapeOf(lastCall().body)).toEqual({ ...always, ...(shapeOf(example.body) as object) });
  });

  it('quick replies', async () => {
    const button = { kind: 'reply', label: 'Red', text: 'Red' } as const;
    await facebookChannel.send(await connected('facebook'), to('200000000000002'), words([button]));
    const example = shapeOf(published(messenger, 'Quick Replies').body) as {
      message: { quick_replies: Array<Record<string, unknown>> };
    };
    // The picture beside a quick reply is optional.
    const [{ image_url, ...reply } = {}] = example.message.quick_replies;
    expect(image_url).toBe('string');
    expect(shapeOf(lastCall().body)).toEqual({
      ...always,
      ...example,
      message: { ...example.message, quick_replies: [reply] },
    });
  });

  it('a button that opens a link', async () => {
    const button = { kind: 'link', label: 'Pay', url: 'https://pay.example/1' } as const;
    await facebookChannel.send(await connected('facebook'), to('200000000000002'), words([button]));
    expect(shapeOf(lastCall().body)).toEqual({
      ...always,
      ...(shapeOf(published(messenger, 'Button Template').body) as object),
    });
  });

  it('a file: handed over first, by the bytes where the example names an address', async () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    const part: OutgoingPart = {
      key: 'k',
      kind: 'image',
      name: 'a.png',
      contentType: 'image/png',
      bytes,
      caption: '',
    };
    await facebookChannel.send(await connected('facebook'), to('200000000000002'), part);
    const upload = published(messenger, 'Attachment Upload (Photo)');
    const sent = meta.requests.at(-2);
    expect(sent?.url.pathname.endsWith(upload.path.replace('{{page-id}}', pageId))).toBe(true);
    expect(sent?.headers.get('content-type')).toContain('multipart/form-data');
    const form = await new Response(Uint8Array.from(sent?.body ?? []), {
      headers: sent?.headers ?? {},
    }).formData();
    const example = upload.body as { message: { attachment: { type: string; payload: object } } };
    const { url: _, ...payload } = example.message.attachment.payload as { url: string };
    expect(Object.keys(JSON.parse(String(form.get('message'))).attachment.payload)).toEqual(
      Object.keys(payload),
    );
    expect(shapeOf(lastCall().body)).toMatchObject({
      message: { attachment: { type: 'string', payload: { attachment_id: 'string' } } },
    });
  });

  it.each(['Text Message', 'Attachment Upload (Photo)'])(
    'our double answers as Meta did: %s',
    async (name) => {
      const bytes = Uint8Array.from([1]);
      const file: OutgoingPart = {
        key: 'k',
        kind: 'image',
        name: 'a.png',
        contentType: 'image/png',
        bytes,
        caption: '',
      };
      const account = await connected('facebook');
      const answers: unknown[] = [];
      const real = globalThis.fetch;
      vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
        const answer = await real(...asked);
        answers.push(await answer.clone().json());
        return answer;
      });
      await facebookChannel.send(account, to('200000000000002'), name === 'Text Message' ? words() : file);
      vi.unstubAllGlobals();
      expect(shapeOf(answers[0])).toEqual(shapeOf(published(messenger, name).answer));
    },
  );
});

describe.skipIf(instagram === null)('what we send is what the Instagram collection shows', () => {
  it('a text, through the page that owns the account', async () => {
    await instagramChannel.send(await connected('instagram'), to('900000000000009'), words());
    const example = published(instagram, 'Text Message');
    expect(lastCall()).toMatchObject({ method: example.method, path: '{{page-id}}/messages' });
    expect(shapeOf(lastCall().body)).toEqual({ ...always, ...(shapeOf(example.body) as object) });
  });
});

describe.skipIf(vector === null)('the published signature', () => {
  const {
    raw_body: body = '',
    app_secret: secret = '',
    'X-Hub-Signature-256': signature = '',
  } = vector ?? {};
  const signed = (value: string) => new Headers({ 'x-hub-signature-256': value });

  it('is accepted, and nothing near it', () => {
    expect(provesMetaApp(Buffer.from(body), signed(signature), secret)).toBe(true);
    expect(provesMetaApp(Buffer.from(`${body} `), signed(signature), secret)).toBe(false);
    expect(provesMetaApp(Buffer.from(body), signed(signature.toUpperCase()), secret)).toBe(false);
    expect(provesMetaApp(Buffer.from(body), signed(signature.replace('sha256=', '')), secret)).toBe(false);
    expect(provesMetaApp(Buffer.from(body), signed(signature), `${secret}s`)).toBe(false);
    expect(provesMetaApp(Buffer.from(body), new Headers(), secret)).toBe(false);
    expect(provesMetaApp(Buffer.from(body), signed(signature), '')).toBe(false);
  });
});
