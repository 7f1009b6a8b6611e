import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface Credits extends Output {
  readonly reason: string;
}

interface Connect extends Output {
  readonly bot: string;
}

const bot = 'reels';
const json = ['--json', 'one line of JSON, errors too'] as const;

/** `bot connect` for each of our bots; `bot user`, `add-credits`, `ban`, `unban`, `queue`: the Reels bot, as its administrators have it in Telegram. */
export function addBotCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const group = program.command('bot').description('our bots on Telegram');
  group
    .command('connect')
    .description(
      'have the updates of a bot (REELS_BOT_TOKEN, SUBTITLES_BOT_TOKEN) sent here, and show its commands',
    )
    .option('--bot <name>', 'reels or subtitles', bot)
    .option(...json)
    .action((options: Connect) =>
      run(options, async () => {
        const { BotName, connectBot } = await import('@/lib/bots');
        const named = BotName.safeParse(options.bot);
        if (!named.success) throw new UsageError(`--bot: ${BotName.options.join(' or ')}.`);
        return connectBot(await base(), named.data);
      }),
    );
  group
    .command('user')
    .description('a person with their credits and videos')
    .argument('<telegram-id>')
    .option(...json)
    .action((id: string, options: Output) =>
      run(options, async () => {
        const { getPersonInfo } = await import('@/lib/bots');
        return getPersonInfo(await base(), bot, idOf(id));
      }),
    );
  group
    .command('add-credits')
    .description('give a person credits; a number below zero takes some')
    .argument('<telegram-id>')
    .argument('<n>')
    .requiredOption('--reason <text>', 'for the books, and for the person to read')
    .option(...json)
    .action((id: string, amount: string, options: Credits) =>
      run(options, async () => {
        const { changePersonCredits } = await import('@/lib/bots');
        const wish = {
          telegramId: idOf(id),
          amount: numberOf(amount),
          reason: options.reason,
          key: newId('cli'),
        };
        const { person, available } = await changePersonCredits(await base(), bot, wish);
        return { telegramId: person.telegramId, companyId: person.companyId, available };
      }),
    );
  for (const [name, banned] of [
    ['ban', true],
    ['unban', false],
  ] as const) {
    group
      .command(name)
      .description(banned ? 'close the bot to a person' : 'open the bot to a person again')
      .argument('<telegram-id>')
      .option(...json)
      .action((id: string, options: Output) =>
        run(options, async () => {
          const { banPerson } = await import('@/lib/bots');
          const { telegramId, bannedAt } = await banPerson(await base(), bot, {
            telegramId: idOf(id),
            banned,
          });
          return { telegramId, bannedAt };
        }),
      );
  }
  group
    .command('queue')
    .description('videos in work, ends of the last hour, messages that wait')
    .option(...json)
    .action((options: Output) =>
      run(options, async () => {
        const { getQueueStats } = await import('@/lib/bots');
        return getQueueStats(await base());
      }),
    );
}

const run = (options: Output, command: () => Promise<unknown>): Promise<void> =>
  runCommand(options, () => withDatabase(command));

function idOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new UsageError('<telegram-id>: a number.');
  return Number(text);
}

function numberOf(text: string): number {
  if (!/^[+-]?\d{1,9}$/.test(text)) throw new UsageError('<n>: a whole number.');
  return Number(text);
}
