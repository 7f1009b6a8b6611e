import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUser } from '@/lib/identity';
import { failNotice, notify, notifyAdmins, sendNotice, updateNoticePreferences } from '@/lib/notices';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeNotices, noticesOf, sendAll } from '@/tests/factories/make-notices';

const { mails } = await vi.hoisted(() => import('@/tests/doubles/mailer/installed'));
afterAll(() => mails.stop());
beforeEach(() => {
  mails.taken.length = 0;
  mails.refusals.length = 0;
});

const waits = (occasion: string, conversationId = 'cnv_1') => ({
  kind: 'human-needed' as const,
  occasion,
  path: `/inbox/${conversationId}`,
  detail: { conversationId, channelKind: 'telegram', channelName: 'Rosa bot', reason: 'asked-by-customer' },
});

const headerOf = (name: string) => mails.taken[0]?.mail.headers.find(({ key }) => key === name)?.value;

describe('a notice by e-mail', () => {
  it('says in the reader’s language what happened and where to look', async () => {
    const scene = await makeNotices('ru');
    await notify(scene.job, waits('one'));
    await sendAll(scene);
    const [{ to, mail } = { to: [], mail: null }] = mails.taken;
    expect(to).toEqual([scene.email]);
    expect(mail?.subject).toBe('Rosa: клиент ждёт');
    expect(mail?.text).toContain('Пишут в Telegram (Rosa bot). Клиент просит позвать человека.');
    expect(mail?.text).toContain('http://localhost:3000/inbox/cnv_1');
    expect(mail?.text).toContain('/settings?tab=notices');
    expect(headerOf('auto-submitted')).toBe('auto-generated');
    const [notice] = await noticesOf(scene);
    expect(notice).toMatchObject({ way: 'EMAIL', state: 'SENT' });
    expect(headerOf('message-id')).toBe(`<${notice?.id}@localhost>`);
  });

  it('is told once an occasion, however often and however many at a time it is asked for', async () => {
    const scene = await makeNotices();
    const broken = { kind: 'channel-broken', occasion: 'b', path: '/channels', detail: {} } as const;
    await Promise.all(Array.from({ length: 50 }, () => notify(scene.job, broken)));
    await Promise.all(Array.from({ length: 50 }, () => notify(scene.job, waits('same'))));
    expect(await noticesOf(scene)).toHaveLength(2);
    expect(await jobsOf(scene.job.companyId, 'notices.send-notice')).toHaveLength(2);
    await sendAll(scene);
    await sendAll(scene);
    expect(mails.taken).toHaveLength(2);
  });

  it('stays quiet about the same conversation for five minutes, and about no other', async () => {
    const scene = await makeNotices();
    await notify(scene.job, waits('one'));
    scene.clock.moveTo(new Date('2026-06-01T08:04:59Z'));
    await notify(scene.job, waits('two'));
    await notify(scene.job, waits('three', 'cnv_2'));
    expect(await noticesOf(scene)).toHaveLength(2);
    scene.clock.moveTo(new Date('2026-06-01T08:05:01Z'));
    await notify(scene.job, waits('four'));
    expect(await noticesOf(scene)).toHaveLength(3);
  });

  it('is not sent when somebody has looked meanwhile, or the conversation is gone', async () => {
    const scene = await makeNotices();
    scene.watched.set('cnv_1', { needsHuman: true, unread: 0 }).set('cnv_2', null);
    await notify(scene.job, waits('one'));
    await notify(scene.job, waits('two', 'cnv_2'));
    await sendAll(scene);
    expect(mails.taken).toEqual([]);
    expect(await noticesOf(scene)).toMatchObject([
      { state: 'SKIPPED', failure: 'looked-at' },
      { state: 'SKIPPED', failure: 'looked-at' },
    ]);
  });

  it('waits for another attempt when the server is busy, and ends when it refuses', async () => {
    const scene = await makeNotices();
    await notify(scene.job, waits('one'));
    const [{ id } = { id: '' }] = await noticesOf(scene);
    mails.refusals.push(451);
    await expect(sendNotice(scene.job, { noticeId: id }, scene.means)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'mail-server-unavailable',
    });
    mails.refusals.push(550);
    await sendNotice(scene.job, { noticeId: id }, scene.means);
    expect(await noticesOf(scene)).toMatchObject([{ state: 'FAILED', failure: 'mail-refused' }]);
    await failNotice(scene.job, { noticeId: id, reason: 'other' });
    expect(await noticesOf(scene)).toMatchObject([{ state: 'FAILED', failure: 'mail-refused' }]);
  });

  it('is not written for who does not want it', async () => {
    const scene = await makeNotices();
    await updateNoticePreferences(scene.owner, { email: false, push: true, telegram: false });
    await notify(scene.job, waits('one'));
    expect(await noticesOf(scene)).toEqual([]);
  });

  it('about the platform goes to its administrators, once a day', async () => {
    const scene = await makeNotices();
    const email = `${newId('adm').toLowerCase()}@example.com`;
    const person = { email, password: 'correct horse battery', name: 'Admin', language: 'en' as const };
    await createUser(baseContext(), person, 'ADMIN');
    const exhausted = { kind: 'meta-apps-exhausted', occasion: '2026-06-01', path: '/channels' } as const;
    await notifyAdmins(scene.job, exhausted);
    await notifyAdmins(scene.job, exhausted);
    await sendAll(scene);
    expect(mails.taken.map(({ to }) => to)).toEqual([[email]]);
    expect(mails.taken[0]?.mail.text).toContain('npm run x8 -- meta-app add');
  });

  it('only the platform’s own jobs may send', async () => {
    const scene = await makeNotices();
    await expect(notify(scene.owner, waits('one'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
