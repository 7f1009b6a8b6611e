import { z } from 'zod';
import { PaidTier, TierPeriod } from '@/lib/billing';
import { Language } from '@/lib/platform/i18n/languages';
import { WishPage } from './clip-talk';

const Id = z.string().regex(/^[a-z]{2,6}_[0-9a-z]{26}$/);

/** What a tapped button wishes. Those of options carry their wish, and the value they set: tapped twice, it is set once. */
const Wished = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['menu', 'plans', 'history', 'language', 'help']) }),
  z.object({ do: z.literal('speak'), language: Language }),
  z.object({
    do: z.literal('set'),
    wish: Id,
    option: z.enum(['subtitles', 'voice', 'vertical', 'style', 'to', 'spoken', 'text']),
    value: z.string().regex(/^[A-Za-z-]{1,12}$/),
  }),
  z.object({ do: z.literal('page'), wish: Id, page: WishPage, nr: z.coerce.number().int().min(0).max(99) }),
  z.object({ do: z.enum(['text', 'make', 'drop']), wish: Id }),
  z.object({ do: z.literal('locked'), what: z.enum(['translation', 'voice', 'styles']) }),
  z.object({ do: z.enum(['stop', 'show']), clip: Id }),
  z.object({ do: z.literal('redo'), clip: Id, page: WishPage }),
  z.object({ do: z.literal('buy'), tier: PaidTier, period: TierPeriod }),
  z.object({ do: z.enum(['cast', 'uncast']), broadcast: Id }),
]);
export type ClipTap = z.output<typeof Wished>;

/** Which words follow the first one of each kind. */
const names: Readonly<Record<ClipTap['do'], readonly string[]>> = {
  menu: [],
  plans: [],
  history: [],
  language: [],
  help: [],
  speak: ['language'],
  set: ['wish', 'option', 'value'],
  page: ['wish', 'page', 'nr'],
  text: ['wish'],
  make: ['wish'],
  drop: ['wish'],
  locked: ['what'],
  stop: ['clip'],
  show: ['clip'],
  redo: ['clip', 'page'],
  buy: ['tier', 'period'],
  cast: ['broadcast'],
  uncast: ['broadcast'],
};

/** What buttons carry, in at most 64 bytes, and how it is read again: anybody can send anything in a button's name. */
export const clipTap = {
  write(tap: ClipTap): string {
    const given: Readonly<Record<string, unknown>> = tap;
    return [tap.do, ...names[tap.do].map((name) => String(given[name]))].join(':');
  },
  /** Null for what no button of ours says. */
  read(data: string): ClipTap | null {
    const [kind = '', ...words] = data.slice(0, 64).split(':');
    const expected = Object.hasOwn(names, kind) ? names[kind as ClipTap['do']] : undefined;
    if (!expected || words.length !== expected.length) return null;
    const fields = Object.fromEntries(expected.map((name, index) => [name, words[index]]));
    const read = Wished.safeParse({ do: kind, ...fields });
    return read.success ? read.data : null;
  },
};
