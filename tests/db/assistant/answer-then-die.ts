import pg from 'pg';
import { answerTurn } from '@/lib/assistant';
import { closeDatabase } from '@/lib/platform/db/close-database';
import { movedClock } from '@/lib/platform/time/moved-clock';

// A process of its own that answers one turn and is killed the hard way before its n-th statement reaches the database.
const [companyId = '', turnId = '', now = '', statements = '0', lane = ''] = process.argv.slice(2);

let left = Number(statements);
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return Reflect.apply(query, this, args);
} as typeof query;

const ctx = {
  actor: { kind: 'job', job: 'conversations.answer-turn' },
  requestId: 'killed',
  clock: movedClock(new Date(now)),
  companyId,
  lane,
} as const;
const answer = await answerTurn(ctx, { turnId, policy: 'rules' });
process.stdout.write(answer.status);
await closeDatabase();
