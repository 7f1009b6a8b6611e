import { afterAll, expect, test, vi } from 'vitest';
import { runX8 } from '@/tests/factories/run-x8';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
afterAll(meta.stop);

test('an app is added, listed and disabled; its secret is read from standard input and never printed', async () => {
  const secret = 'secret-of-the-app-of-the-command-line';
  meta.addApp('300000000000003', secret, 'X8 for shops');
  const add = [
    'meta-app',
    'add',
    '--app-id',
    '300000000000003',
    '--app-secret',
    '-',
    '--capacity',
    '7',
    '--json',
  ];
  const added = await runX8(add, `${secret}\n`);
  expect(added, added.stderr).toMatchObject({ code: 0 });
  const app = JSON.parse(added.stdout);
  expect(app).toMatchObject({
    appId: '300000000000003',
    name: 'X8 for shops',
    capacity: 7,
    bound: 0,
    enabled: true,
  });
  expect(app.webhookUrl).toContain('/api/webhooks/meta/');
  expect(app.verifyToken).toMatch(/^[\w-]{32}$/);

  const again = await runX8(add, secret);
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stderr).error).toMatchObject({ key: 'meta-app-taken' });
  expect((await runX8([...add.slice(0, -2), 'none'], secret)).code).toBe(2);

  const disabled = await runX8(['meta-app', 'disable', app.id, '--json']);
  expect(JSON.parse(disabled.stdout)).toMatchObject({ id: app.id, enabled: false });
  const listed = await runX8(['meta-app', 'list', '--json']);
  expect(JSON.parse(listed.stdout)).toHaveLength(1);
  for (const { stdout, stderr } of [added, again, disabled, listed])
    expect(stdout + stderr).not.toContain(secret);
  expect(listed.stdout).not.toContain(app.verifyToken);
}, 60_000);
