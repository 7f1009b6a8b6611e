import { randomUUID } from 'node:crypto';
import { wahaDouble } from '@/tests/doubles/waha/waha-double';
import type { SentMessage } from '@/tests/doubles/waha/waha-types';
import type { Act, ChatState, Messenger, ShownMessage } from './messenger';

const apiKey = 'telephone-key';
const customerPhone = '79161234567';
const shopPhone = '79990000000';

const square = { latitude: 55.7539, longitude: 37.6208 } as const;

type Line = { -readonly [K in keyof ShownMessage]: ShownMessage[K] };
type Upload = Extract<Act, { bytes: Buffer }>;

const blank: Omit<Line, 'id' | 'mine' | 'text' | 'at'> = {
  edited: false,
  reaction: null,
  buttons: [],
  file: null,
  place: null,
};

/** WhatsApp on the telephone: one WAHA server, the shop's phone to be linked to it, one customer. */
export async function whatsappMessenger(port: number): Promise<Messenger> {
  const waha = await wahaDouble({ port, apiKey, retryMs: 500, attempts: 1_000 });
  const customer = waha.customer(customerPhone, { name: 'Anna' });
  const thread: Line[] = [];
  const files = new Map<string, { bytes: Uint8Array; type: string }>();
  const listeners: Array<() => void> = [];
  let waiting = 0;
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const keep = (bytes: Uint8Array, type: string) => {
    const id = randomUUID();
    files.set(id, { bytes, type });
    return id;
  };

  waha.onSent((sent) => {
    if (sent.to !== customerPhone) return;
    const { file } = sent;
    const shown = file && {
      kind: shownAs[sent.kind],
      id: keep(file.bytes, safeType(file.mimetype)),
      name: file.name,
    };
    thread.push({ ...blank, id: sent.id, mine: false, text: sent.text, at: Date.now(), file: shown ?? null });
    changed();
  });

  /** Shows it at once; the number WhatsApp gives it comes when the other side has taken it. */
  function say(line: Partial<Line>, sending: () => Promise<string>): void {
    assertLinked();
    const shown: Line = { ...blank, id: randomUUID(), mine: true, text: '', at: Date.now(), ...line };
    thread.push(shown);
    later(async () => {
      shown.id = await sending();
    });
  }

  /** The double comes back only when the other side has taken the news, or when it gives up. */
  function later(work: () => Promise<unknown>): void {
    waiting += 1;
    work()
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
        changed();
      });
  }

  function upload({ do: kind, bytes, name, type, caption }: Upload): void {
    if (kind === 'photo') {
      const file = { kind: 'image', id: keep(bytes, safeType(type)), name } as const;
      say({ text: caption, file }, () => customer.sendsPhoto(bytes, caption));
    } else if (kind === 'voice') {
      const file = { kind: 'voice', id: keep(bytes, 'audio/ogg'), name } as const;
      say({ file }, () => customer.sendsVoice(bytes));
    } else {
      const file = { kind: 'file', id: keep(bytes, 'application/octet-stream'), name } as const;
      say({ text: caption, file }, () => customer.sendsDocument(bytes, name, type));
    }
  }

  const lineOf = (id: string): Line => {
    const line = thread.find((one) => one.id === id);
    if (!line) throw new Error('There is no such message.');
    return line;
  };
  const linked = () => [...waha.sessions.values()].find(({ status }) => status === 'WORKING');
  const unlinked = () => [...waha.sessions.values()].find(({ status }) => status === 'SCAN_QR_CODE');
  const assertLinked = () => {
    if (!linked()) throw new Error('No shop is linked yet: connect WhatsApp in X8 and scan the code.');
  };

  function act(what: Act): void {
    switch (what.do) {
      case 'write':
        say({ text: what.text }, () => customer.says(what.text));
        break;
      case 'link':
        later(() => waha.scan(unlinked()?.name ?? '', shopPhone, 'Your shop'));
        break;
      case 'edit':
        Object.assign(lineOf(what.id), { text: what.text, edited: true });
        later(() => customer.edits(what.id, what.text));
        break;
      case 'react':
        lineOf(what.id).reaction = what.emoji;
        later(() => customer.reacts(what.id, what.emoji ?? ''));
        break;
      case 'place':
        say({ place: { ...square, title: '' } }, () =>
          customer.sendsPlace(square.latitude, square.longitude),
        );
        break;
      case 'number':
        say({ text: `☎ +${customerPhone}` }, () => customer.sharesContact('Anna', customerPhone));
        break;
      case 'photo':
      case 'voice':
      case 'document':
        upload(what);
        break;
      default:
        throw new Error('WhatsApp does not tell a shop of that.');
    }
  }

  return {
    name: 'whatsapp',
    guide: {
      settings: [`WAHA_URL=${waha.url}`, `WAHA_API_KEY=${apiKey}`],
      step: 'On the channels screen connect WhatsApp; once X8 shows the code, scan it here.',
      paste: null,
    },
    state: (): ChatState => ({
      connected: linked() !== undefined,
      canLink: unlinked() !== undefined,
      shop: linked()?.me?.pushName ?? 'Your shop',
      blocked: false,
      canBlock: false,
      typingUntil: 0,
      waiting,
      trouble: null,
      messages: thread,
    }),
    act,
    file: (id) => files.get(id) ?? null,
    onChange: (listener) => void listeners.push(listener),
    stop: waha.close,
  };
}

const shownAs: Readonly<Record<SentMessage['kind'], 'image' | 'voice' | 'file'>> = {
  text: 'file',
  image: 'image',
  voice: 'voice',
  file: 'file',
};

/** Never a type that a browser would run. */
function safeType(type: string): string {
  return /^(image\/(jpeg|png|webp|gif)|audio\/\w+)/.exec(type)?.[0] ?? 'application/octet-stream';
}
