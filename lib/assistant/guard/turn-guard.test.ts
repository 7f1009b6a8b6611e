import { expect, test } from 'vitest';
import type { Found, TurnInput } from '@/lib/assistant/port';
import { type Draft, emptyDraft } from '@/lib/assistant/schemas';
import { clockAt } from '../clock-at';
import { turnGuard } from './turn-guard';

const now = '2026-11-23T07:00:00.000Z';
const input: TurnInput = {
  turnId: 'trn_1',
  now,
  company: { name: 'Цветы', type: 'PRODUCT', currency: 'RUB', timeZone: 'Europe/Moscow', cities: [] },
  language: 'ru',
  messages: ['сколько стоит роза?'],
  attachments: [],
  pictures: [],
  history: [],
  summary: null,
  rules: [],
  tone: 'WARM',
  calendarFiles: 'https://shop.example/calendar',
  memory: null,
};

test('a text is read once for the same facts, and again after a tool has found or settled something', () => {
  const tools: { found: Found[]; draft: Draft } = { found: [], draft: emptyDraft };
  const guard = turnGuard(input, tools, clockAt(now));
  const said = 'Роза стоит 250 ₽, доставим 24 ноября.';
  const before = guard(said);
  expect(before.violations.map(({ text }) => text)).toContain('250 ₽');
  expect(guard(said)).toBe(before);

  tools.found.push({
    tool: 'search_items',
    result: { items: [{ id: 'itm_1', sku: 'R', name: 'Роза', priceMinor: 25_000, currency: 'RUB' }] },
  });
  expect(guard(said).violations.map(({ kind }) => kind)).toEqual(['date']);

  const [start, end] = [new Date('2026-11-24T07:00:00Z'), new Date('2026-11-24T11:00:00Z')];
  tools.draft = {
    ...emptyDraft,
    deliverySlot: { start: start.toISOString(), end: end.toISOString() },
  };
  expect(guard(said).violations).toEqual([]);
  expect(guard(said)).toBe(guard(said));
});
