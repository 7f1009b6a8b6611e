import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import type { DoorServer } from '@/tests/doubles/doors/door-server';
import type { CustomerDouble, Person } from '@/tests/doubles/telegram/customer-double';
import type { DoubleBot } from '@/tests/doubles/telegram/double-bot';
import { ownerClient } from '@/tests/setup/owner-client';
import { companyContextOf } from './contexts';
import { quietStart } from './quiet-start';

export interface BotChat {
  readonly customer: CustomerDouble;
  readonly clock: MovedClock;
  readonly lane: string;
  /** Does what is due within so many seconds, after everything was handed over. */
  readonly passes: (seconds?: number) => Promise<void>;
  /** What the bot has said since it was asked last. */
  readonly heard: () => string[];
  /** The company the person uses now. */
  readonly account: () => Promise<Ctx>;
  readonly balance: () => Promise<{ available: number; held: number }>;
}

let people = 600_000_000;

/** Somebody new at the Reels bot, on a clock and a lane of their own. */
export function openBotChat(bot: DoubleBot, doors: DoorServer, person: Partial<Person> = {}): BotChat {
  people += 1;
  const customer = bot.customer({ id: people, name: 'Anna', username: `anna_${people}`, ...person });
  const clock = movedClock(quietStart());
  const lane = newId('lane');
  const account = async (): Promise<Ctx> => {
    const { rows } = await (await ownerClient()).query(
      'select company_id as company from telegram_user where telegram_id = $1',
      [customer.person.id],
    );
    return companyContextOf(rows[0].company, { clock, lane });
  };
  return {
    customer,
    clock,
    lane,
    passes: async (seconds = 5) => {
      doors.lane = { name: lane, clock };
      await bot.courier.settled();
      await drainLane({ name: lane, clock }, new Date(clock.now().getTime() + seconds * 1_000));
    },
    heard: () => customer.unread().map(({ text, caption }) => text ?? caption ?? ''),
    account,
    balance: async () => getBalance(await account()),
  };
}
