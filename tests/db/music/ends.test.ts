import { expect, test } from 'vitest';
import { declareSource, getImport, requestImport } from '@/lib/music';
import { endPage } from '@/lib/music/importing/end-page';
import { openPageWork } from '@/lib/music/importing/page-work';
import { findPagesOf } from '@/lib/music/store/pages';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from '@/tests/factories/contexts';
import { sourceOf } from '@/tests/factories/make-library';

const lane = newId('lane');
const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' }, lane });
const job: Ctx = { ...baseContext({ actor: { kind: 'job', job: 'test.job' }, lane }), companyId: '' };

test('an import ends, once, however many of its pages end at the same moment', async () => {
  await declareSource(
    admin,
    sourceOf({ url: 'http://a.example', host: 'a.example', mediaHost: 'a.example' }, 'ends'),
  );
  for (let round = 0; round < 10; round += 1) {
    const urls = ['/1', '/2', '/3', '/4'].map((path) => `http://a.example${path}`);
    const { id } = await requestImport(admin, { urls }, 'web');
    const pages = await acrossCompanies(job, (tx) => findPagesOf(tx, [id]));
    const works = await Promise.all(
      pages.map((page) => openPageWork(job, { pageId: page.id, step: page.step })),
    );
    const reason = { key: 'page-gone', params: {} };
    await Promise.all(works.map((work) => work && endPage(job, work, { state: 'FAILED', reason })));
    expect(await getImport(admin, id)).toMatchObject({
      state: 'FAILED',
      reason,
      pages: { total: 4, failed: 4 },
    });
    const told = await acrossCompanies(job, (tx) =>
      tx.db.outbox.count({ where: { job: 'music.import-ended', payload: { equals: { importId: id } } } }),
    );
    expect(told).toBe(1);
  }
});
