import { z } from 'zod';
import { ReelTemplate, reelCounts } from '@/lib/reels';

const Id = z.string().regex(/^[a-z]{2,6}_[0-9a-z]{26}$/);
const Count = z.coerce.number().pipe(z.union(reelCounts.map((count) => z.literal(count))));

/** What a tapped button wishes. Buttons of a question carry the wish they belong to: later ones must not mean another. */
const Wished = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['menu', 'make', 'account', 'topup', 'videos', 'invite', 'support']) }),
  z.object({ do: z.literal('pack'), pack: z.string().regex(/^[a-z0-9-]{1,30}$/) }),
  z.object({ do: z.literal('template'), wish: Id, template: ReelTemplate }),
  z.object({ do: z.enum(['skip', 'yes', 'no']), wish: Id }),
  z.object({ do: z.literal('count'), wish: Id, count: Count }),
  z.object({ do: z.enum(['more', 'again']), order: Id }),
  z.object({ do: z.literal('video'), reel: Id }),
]);
export type Tap = z.output<typeof Wished>;

/** Which words follow the first one of each kind. */
const names: Readonly<Record<Tap['do'], readonly string[]>> = {
  menu: [],
  make: [],
  account: [],
  topup: [],
  videos: [],
  invite: [],
  support: [],
  pack: ['pack'],
  template: ['wish', 'template'],
  skip: ['wish'],
  yes: ['wish'],
  no: ['wish'],
  count: ['wish', 'count'],
  more: ['order'],
  again: ['order'],
  video: ['reel'],
};

/** What buttons carry, in at most 64 bytes, and how it is read again: anybody can send anything in a button's name. */
export const tapData = {
  write(tap: Tap): string {
    const given: Readonly<Record<string, unknown>> = tap;
    return [tap.do, ...names[tap.do].map((name) => String(given[name]))].join(':');
  },
  /** Null for what no button of ours says. */
  read(data: string): Tap | null {
    const [kind = '', ...words] = data.slice(0, 64).split(':');
    const expected = Object.hasOwn(names, kind) ? names[kind as Tap['do']] : undefined;
    if (!expected || words.length !== expected.length) return null;
    const fields = Object.fromEntries(expected.map((name, index) => [name, words[index]]));
    const read = Wished.safeParse({ do: kind, ...fields });
    return read.success ? read.data : null;
  },
};
