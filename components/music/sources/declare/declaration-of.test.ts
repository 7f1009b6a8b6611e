import { expect, test } from 'vitest';
import { DeclareSource } from '@/lib/music/schemas';
import { declarationOf } from './declaration-of';
import { sourceDraft } from './source-draft';

const draft = {
  ...sourceDraft(null, 'Europe/Moscow'),
  id: 'mysite',
  name: ' My site ',
  pageHosts: 'https://Music.Example.com:8443/chart, *.example.org [::1]',
  holder: 'Example Records',
  licence: 'Contract 12',
  evidenceUrl: 'https://example.com/contract',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  territories: 'ru, kz',
};

test('what is typed becomes a declaration: addresses turn into hosts, the last day counts to its end', () => {
  const declared = DeclareSource.parse(declarationOf(draft));
  expect(declared).toMatchObject({
    name: 'My site',
    pageHosts: ['music.example.com', '*.example.org', '[::1]'],
    delayMs: 1_000,
    chartUrl: null,
    selectors: null,
    rights: { territories: ['RU', 'KZ'], validUntil: new Date('2026-12-31T23:59:59.999Z') },
  });
});

test('without evidence, a beginning or a pace nothing is declared', () => {
  const refused = (change: Partial<typeof draft>) =>
    DeclareSource.safeParse(declarationOf({ ...draft, ...change })).error?.issues.map(({ path }) =>
      path.join('.'),
    );
  expect(refused({ evidenceUrl: '' })).toEqual(['rights.evidenceUrl']);
  expect(refused({ validFrom: '' })).toContain('rights.validFrom');
  expect(refused({ delaySeconds: '' })).toEqual(['delayMs']);
});
