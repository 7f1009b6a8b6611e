import type { Mention } from '@/lib/assistant/understanding/mention';
import type { Understanding } from '@/lib/assistant/understanding/understanding';

/** How a message was understood, short enough for a table: what, when and where. */
export const digest = {
  /** `add 2 розы, [300 mass] сыр, #2`. */
  things: ({ sentences, replace }: Understanding): string =>
    replace
      ? `${replace.out.map(thing).join(', ')} → ${replace.in.map(thing).join(', ')}`
      : sentences.flatMap(({ mentions }) => mentions.map(thing)).join(', '),
  /** `11-26 15:00`, `11-28..11-29 13:00–18:00 soon`, `12-02 22:00 zone`. */
  time: ({ when, otherZone }: Understanding): string => {
    if (!when) return '';
    const [first, last] = [when.days?.first.slice(5) ?? '', when.days?.last.slice(5) ?? ''];
    const part = when.from || when.until ? `${when.from ?? ''}–${when.until ?? ''}` : '';
    return join([
      first === last ? first : `${first}..${last}`,
      when.times[0] ?? '',
      part,
      when.soonest ? 'soon' : '',
      otherZone ? 'zone' : '',
    ]);
  },
  /** `Москва: ул. Ленина 5`. */
  place: ({ city, street }: Understanding): string => [city, street].filter(Boolean).join(': '),
  /** `price+about`, and a yes, a no, a budget, an advertisement. */
  sense: ({ intents, answer, limit, spam, foreign }: Understanding): string =>
    join([
      [...intents].sort().join('+'),
      answer ?? '',
      limit ? `${limit.from ?? ''}..${limit.to ?? ''}` : '',
      spam ? 'spam' : '',
      foreign ? 'foreign' : '',
    ]),
} as const;

const join = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');

function thing(mention: Mention): string {
  return join([
    mention.act ?? '',
    mention.quantity === null ? '' : String(mention.quantity),
    mention.measure ? `[${mention.measure.amount} ${mention.measure.dimension}]` : '',
    mention.words.join(' '),
    mention.trailing === null ? '' : `(${mention.trailing})`,
    mention.picks.map((place) => `#${place}`).join(''),
    mention.pronoun ? 'it' : '',
    mention.more ? 'more' : '',
  ]);
}
