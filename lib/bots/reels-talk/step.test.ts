import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reelCounts } from '@/lib/reels';
import type { SentFile } from '../talk/deed';
import { step } from './step';
import type { Effect, Facts, TalkInput, TalkState } from './talk';
import { type Tap, tapData } from './tap';

const wishId = 'wsh_00000000000000000000000001';
const orderId = 'ror_00000000000000000000000001';
const facts: Facts = { fresh: wishId, available: 5, staffed: true };
const menu: TalkState = { at: 'menu', ordered: null };
const photo: SentFile = { fileId: 'f', name: 'p.jpg', bytes: 1, caption: '', album: null };
const kept: TalkInput = { kind: 'photo-kept', photoId: 'med_1', photo };
const tap = (one: Tap): TalkInput => ({ kind: 'tap', tap: one });
const text = (said: string): TalkInput => ({ kind: 'text', text: said });

/** Where a talk stands after these inputs, and what the last of them led to. */
function after(inputs: readonly TalkInput[], from = menu, known = facts) {
  return inputs.reduce((before, input) => step(before.state, input, known), {
    state: from,
    effects: [] as readonly Effect[],
  });
}
const said = (effects: readonly Effect[]): string[] =>
  effects.map((one) =>
    one.do === 'say' ? one.saying.say : one.do === 'show' ? `page ${one.page.page}` : one.do,
  );

const toConfirm = [
  tap({ do: 'make' }),
  kept,
  text('Green tea, 350 ₽'),
  tap({ do: 'template', wish: wishId, template: 'ad' }),
  text('in a garden'),
  tap({ do: 'count', wish: wishId, count: 3 }),
];
const wish = {
  id: wishId,
  photoId: 'med_1',
  text: 'Green tea, 350 ₽',
  template: 'ad',
  wishes: 'in a garden',
  count: 3,
} as const;

test('photo, text, template, wishes, number and Yes make one order of all that was said', () => {
  const { state, effects } = after([...toConfirm, tap({ do: 'yes', wish: wishId })]);
  expect(effects).toEqual([{ do: 'order', wish }]);
  const ordered = step(state, { kind: 'ordered', wish, ahead: 0 }, facts);
  expect(ordered.state).toEqual({ at: 'menu', ordered: wishId });
  expect(said(ordered.effects)).toEqual(['note', 'page accepted']);
});

test('a second Yes orders nothing, and neither does a button of a wish that is over', () => {
  const ordered: TalkState = { at: 'menu', ordered: wishId };
  const again = step(ordered, tap({ do: 'yes', wish: wishId }), facts);
  expect(again).toEqual({ state: ordered, effects: [{ do: 'toast', toast: 'ordered' }] });
  const other = tap({ do: 'yes', wish: 'wsh_00000000000000000000000009' });
  expect(after([...toConfirm, other]).effects).toEqual([{ do: 'toast', toast: 'stale' }]);
});

test('an own prompt needs no wishes', () => {
  const own = tap({ do: 'template', wish: wishId, template: 'own' });
  const { state, effects } = after([...toConfirm.slice(0, 3), own]);
  expect(state).toMatchObject({ at: 'count', wish: { wishes: '', template: 'own' } });
  expect(said(effects)).toEqual(['askCount']);
});

test.each(['-', '—', 'нет', 'Нет.', 'no', 'NO', 'skip', 'пропустить'])('"%s" is no wish', (word) => {
  expect(after([...toConfirm.slice(0, 4), text(word)]).state).toMatchObject({
    at: 'count',
    wish: { wishes: '' },
  });
});

test('a photo with a text under it goes straight to the templates', () => {
  const { state } = after([{ ...kept, photo: { ...photo, caption: 'Green tea' } } as TalkInput]);
  expect(state).toMatchObject({ at: 'template', wish: { text: 'Green tea' } });
});

test('a new photo in the middle begins anew, and says so', () => {
  const { state, effects } = after([...toConfirm, { ...kept, photoId: 'med_2' } as TalkInput]);
  expect(state).toMatchObject({ at: 'text', wish: { photoId: 'med_2' } });
  expect(said(effects)).toEqual(['note', 'askTextInstead']);
});

test('of photos that were sent together only the first one counts', () => {
  const first = after([{ ...kept, photo: { ...photo, album: 'a' } } as TalkInput]);
  expect(step(first.state, { kind: 'photo', photo: { ...photo, album: 'a' } }, facts).effects).toEqual([]);
  expect(step(first.state, { kind: 'photo', photo }, facts).effects).toMatchObject([{ do: 'keep-photo' }]);
});

test('too few credits lead to the shop, before and after the question', () => {
  const poor = { ...facts, available: 2 };
  expect(said(after(toConfirm, menu, poor).effects)).toEqual(['page too-few']);
  const refusal = { key: 'credits-too-few', params: { needed: 3, balance: 2 } } as const;
  const refused = step({ at: 'confirm', wish }, { kind: 'order-refused', wish, refusal }, poor);
  expect(refused.state).toMatchObject({ at: 'count', wish: { text: wish.text } });
  expect(said(refused.effects)).toEqual(['page too-few']);
});

test('what is refused for a while can be tried again with the same wish', () => {
  const refusal = { key: 'reels-too-soon', params: {} } as const;
  const { state, effects } = step({ at: 'confirm', wish }, { kind: 'order-refused', wish, refusal }, facts);
  expect(state).toEqual({ at: 'confirm', wish });
  const buttons = effects.flatMap((one) => (one.do === 'refuse' ? one.buttons.flat() : []));
  expect(buttons[0]).toEqual({ label: 'tryAgain', tap: `yes:${wishId}` });
});

const order = {
  id: orderId,
  photoId: 'med_1',
  text: 'Tea',
  wishes: 'w',
  price: null,
  count: 3,
  soundtrackId: null,
  createdAt: new Date(),
};

test('more with this product keeps photo and text; trying again keeps everything, for one video', () => {
  const found = (why: 'more' | 'again'): TalkInput => ({
    kind: 'order-found',
    order: { ...order, template: 'ad' },
    why,
  });
  expect(after([found('more')]).state).toMatchObject({ at: 'template', wish: { id: wishId, text: 'Tea' } });
  expect(after([found('again')]).state).toMatchObject({ at: 'confirm', wish: { count: 1, wishes: 'w' } });
});

test('texts that are too short or too long are asked for again', () => {
  const asked = toConfirm.slice(0, 2);
  expect(said(after([...asked, text('a')]).effects)).toEqual(['textTooShort']);
  expect(said(after([...asked, text('a'.repeat(2_001))]).effects)).toEqual(['textTooLong']);
  expect(said(after([...toConfirm.slice(0, 4), text('a'.repeat(501))]).effects)).toEqual(['textTooLong']);
});

const anyTap = fc.oneof(
  fc
    .constantFrom<Tap['do']>('menu', 'make', 'account', 'topup', 'videos', 'invite', 'support')
    .map((one) => ({ do: one }) as Tap),
  fc.constantFrom<Tap['do']>('skip', 'yes', 'no').map((one) => ({ do: one, wish: wishId }) as Tap),
  fc.constantFrom(...reelCounts).map((count): Tap => ({ do: 'count', wish: wishId, count })),
  fc.constantFrom('ugc', 'ad', 'own').map((template) => ({ do: 'template', wish: wishId, template }) as Tap),
  fc.constantFrom('more', 'again').map((one) => ({ do: one, order: orderId }) as Tap),
);
const anyInput: fc.Arbitrary<TalkInput> = fc.oneof(
  anyTap.map(tap),
  fc.string().map(text),
  fc.constantFrom<TalkInput>({ kind: 'start' }, { kind: 'other' }, { kind: 'photo', photo }, kept, {
    kind: 'order-gone',
  }),
);

test('whatever is sent, something is answered, and nothing is ordered but by a Yes to the whole wish', () => {
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 30 }), (inputs) => {
      let state: TalkState = menu;
      for (const input of inputs) {
        const next = step(state, input, facts);
        expect(next.effects.length).toBeGreaterThan(0);
        const orders = next.effects.filter((one) => one.do === 'order');
        if (orders.length > 0) expect(state.at).toBe('confirm');
        state = next.state;
      }
    }),
    { numRuns: 500 },
  );
});

describe('what buttons carry', () => {
  test('is read as it was written, in at most 64 bytes', () => {
    fc.assert(
      fc.property(anyTap, (one) => {
        const data = tapData.write(one);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(tapData.read(data)).toEqual(one);
      }),
    );
  });

  test('is nothing when anything else was sent', () => {
    for (const data of [
      '',
      'yes',
      'yes:',
      'yes:1',
      `count:${wishId}:4`,
      `count:${wishId}:1e0x`,
      'constructor',
      'menu:x',
      'pack:../x',
    ]) {
      expect(tapData.read(data), data).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (data) => tapData.read(data) === null || /^\w+/.test(data)));
  });
});
