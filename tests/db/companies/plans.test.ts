import { expect, test } from 'vitest';
import { changePlan, getEntitlement, offerChannels } from '@/lib/companies';
import { companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';

test('a plan says how many channels there may be; only the platform changes it', async () => {
  const { owner, manager, companyId } = await makeCompany();
  expect(await getEntitlement(owner)).toEqual({ plan: 'SPECIAL', mostChannels: null, offeredChannels: null });
  await changePlan(companyContextOf(companyId), 'DOUBLE');
  expect(await getEntitlement(owner)).toMatchObject({ plan: 'DOUBLE', mostChannels: 2 });
  for (const person of [owner, manager]) {
    await expect(changePlan(person, 'SPECIAL')).rejects.toMatchObject({ code: 'forbidden' });
  }
});

test('the owner chooses what is offered; an empty choice offers everything', async () => {
  const { owner, manager } = await makeCompany();
  await offerChannels(owner, ['telegram', 'email']);
  expect(await getEntitlement(owner)).toMatchObject({ offeredChannels: ['telegram', 'email'] });
  await offerChannels(owner, []);
  expect(await getEntitlement(owner)).toMatchObject({ offeredChannels: null });
  await expect(offerChannels(manager, [])).rejects.toMatchObject({ code: 'forbidden' });
});

test('another company cannot see or change them', async () => {
  const mine = await makeCompany();
  const other = await makeCompany();
  await offerChannels(mine.owner, ['telegram']);
  await offerChannels({ ...other.owner }, ['email']);
  expect(await getEntitlement(mine.owner)).toMatchObject({ offeredChannels: ['telegram'] });
});
