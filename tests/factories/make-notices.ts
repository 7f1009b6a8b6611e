import { createCompany } from '@/lib/companies';
import { createUser } from '@/lib/identity';
import type { NoticeMeans, Watched } from '@/lib/notices';
import { sendNotice } from '@/lib/notices';
import type { Ctx } from '@/lib/platform/context';
import type { Language } from '@/lib/platform/i18n/languages';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { ownerClient } from '@/tests/setup/owner-client';
import { baseContext } from './contexts';

export type TelegramNote = Parameters<NoticeMeans['sendTelegram']>[1];

/** A company with one owner on a clock and a lane of its own, and what its notices need of other rooms. */
export interface NoticeScene {
  readonly owner: Ctx;
  readonly job: Ctx;
  readonly email: string;
  readonly clock: MovedClock;
  /** Conversations as they are now; one that is not here waits unread. */
  readonly watched: Map<string, Watched | null>;
  readonly telegrams: TelegramNote[];
  readonly means: NoticeMeans;
}

export async function makeNotices(language: Language = 'en'): Promise<NoticeScene> {
  const clock = movedClock(new Date('2026-06-01T08:00:00Z'));
  const base = baseContext({ clock });
  const email = `${newId('mail').toLowerCase()}@example.com`;
  const user = await createUser(
    base,
    { email, password: 'correct horse battery', name: 'Owner', language },
    'CLIENT',
  );
  const company = await createCompany(
    base,
    { name: 'Rosa', type: 'PRODUCT', currency: 'EUR', timeZone: 'UTC', language: 'en' },
    user.id,
  );
  const ctx = { companyId: company.id, requestId: newId('req'), clock, lane: newId('lane') };
  const watched = new Map<string, Watched | null>();
  const telegrams: TelegramNote[] = [];
  return {
    owner: { ...ctx, actor: { kind: 'user', userId: user.id, role: 'CLIENT' } },
    job: { ...ctx, actor: { kind: 'job', job: 'test.job' } },
    email,
    clock,
    watched,
    telegrams,
    means: {
      async sendTelegram(_ctx, message) {
        telegrams.push(message);
      },
      async lookAt(_ctx, conversationId) {
        return watched.has(conversationId)
          ? (watched.get(conversationId) ?? null)
          : { needsHuman: true, unread: 1 };
      },
    },
  };
}

export interface StoredNotice {
  readonly id: string;
  readonly way: string;
  readonly state: string;
  readonly kind: string;
  readonly failure: string | null;
}

let opened: ReturnType<typeof ownerClient> | undefined;

/** Every notice of the company, in order. */
export async function noticesOf({ job }: NoticeScene): Promise<StoredNotice[]> {
  opened ??= ownerClient();
  const { rows } = await (await opened).query<StoredNotice>(
    'select id, way, state, kind, failure from notice where company_id = $1 order by created_at, id',
    [job.companyId],
  );
  return rows;
}

/** Sends what waits, as the jobs would. */
export async function sendAll(scene: NoticeScene): Promise<void> {
  for (const { id, state } of await noticesOf(scene))
    if (state === 'QUEUED') await sendNotice(scene.job, { noticeId: id }, scene.means);
}
