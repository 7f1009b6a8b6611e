import { newId } from '@/lib/platform/new-id';
import { parseMail } from '@/lib/vendors/mime';
import type { World } from './world';

interface Post {
  readonly deliver: (raw: string) => Promise<void>;
  /** The raw mails the shop has sent, in order. */
  readonly received: () => readonly string[];
}

/** Somebody with an ordinary mail program: answers the newest mail and leaves it quoted below. */
export function customerByMail(
  shop: string,
  post: Post,
): Pick<World, 'says' | 'look' | 'heard' | 'buttons' | 'taps'> & { readonly address: string } {
  const address = `${newId('anna')}@example.ru`;
  const heard: string[] = [];
  const look = async (): Promise<void> => {
    for (const raw of post.received().slice(heard.length))
      heard.push((await parseMail(Buffer.from(raw))).mail.text ?? '');
  };
  const says = async (text: string): Promise<void> => {
    await look();
    const last = post.received().at(-1) ?? '';
    const answered = /^Message-ID:\s*(<\S+>)/im.exec(last)?.[1];
    const quoted = (heard.at(-1) ?? '').split('\n').map((line) => `> ${line}`);
    const thread = answered ? [`In-Reply-To: ${answered}`, `References: ${answered}`] : [];
    const below = answered ? ['', `21.11.2026, 12:00, "Shop" <${shop}>:`, ...quoted] : [];
    const lines = [
      `From: Anna <${address}>`,
      `To: ${shop}`,
      `Message-ID: <${newId('m')}@example.ru>`,
      `Subject: ${answered ? 'Re: ' : ''}Order`,
      ...thread,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([text, ...below].join('\r\n'))
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
    ];
    await post.deliver(`${lines.join('\r\n')}\r\n`);
  };
  return { address, says, look, heard: () => heard, buttons: () => [], taps: says };
}
