import { expect, test, vi } from 'vitest';
import { resolvePublicAddress } from './resolve-public-address';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test, mail.test:2525';
});

test('what the operator trusts is called, with its port if one was named', async () => {
  const inner = async () => [{ address: '127.0.0.1' }];
  expect(await resolvePublicAddress('own.test', { lookup: inner })).toEqual({
    address: '127.0.0.1',
    family: 4,
  });
  expect(await resolvePublicAddress('mail.test', { port: 2525, lookup: inner })).toMatchObject({ family: 4 });
  for (const options of [{ lookup: inner }, { port: 25, lookup: inner }])
    await expect(resolvePublicAddress('mail.test', options)).rejects.toMatchObject({
      key: 'address-refused',
    });
});

test.each(['', 'a b', 'a/b', 'user@host', 'host:25', 'host?x', '[::1', 'fe80::1%eth0'])(
  '%j is not a host',
  async (host) => {
    await expect(resolvePublicAddress(host)).rejects.toMatchObject({ key: 'address-refused' });
  },
);

test('public hosts resolve, in any alphabet', async () => {
  const open = async () => [{ address: '2606:4700::1111' }];
  for (const host of ['example.com', 'EXAMPLE.com.', 'пример.рф', 'xn--e1afmkfd.xn--p1ai', 'a-b.c_d.example'])
    expect(await resolvePublicAddress(host, { lookup: open })).toEqual({
      address: '2606:4700::1111',
      family: 6,
    });
  expect(await resolvePublicAddress('2606:4700::1111')).toMatchObject({ family: 6 });
  expect(await resolvePublicAddress('8.8.8.8')).toEqual({ address: '8.8.8.8', family: 4 });
});
