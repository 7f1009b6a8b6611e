import { expect, test } from 'vitest';
import { countChosen, filtersAddress, listQuery, readFilters } from './inbox-filters';

const read = (address: string) => {
  const params = new URLSearchParams(address);
  return readFilters((name) => params.get(name));
};

test.each([
  ['', { status: 'open' }],
  ['filter=waiting', { status: 'open', filter: 'waiting' }],
  ['filter=mine&payment=paid', { status: 'open', assignee: 'me', payment: 'paid' }],
  ['status=closed&outcome=SOLD', { status: 'closed', outcome: 'SOLD' }],
  ['outcome=SPAM', { status: 'any', outcome: 'SPAM' }],
  ['q=mug&channel=chn_1', { status: 'any', channel: 'chn_1' }],
  ['filter=nonsense&status=drop&at=7', { status: 'open' }],
])('the address %j asks the server for %j', (address, query) => {
  expect(listQuery(read(address))).toEqual(query);
});

test('a view is bookmarked whole, and nothing else of the address with it', () => {
  const filters = read('filter=unread&from=2026-03-01&q=two+mugs&at=12&order=ord_1');
  expect(filtersAddress(filters)).toBe('?filter=unread&from=2026-03-01&q=two+mugs');
  expect(countChosen(filters)).toBe(1);
});
