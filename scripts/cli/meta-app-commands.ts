import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface NewMetaApp extends Output {
  readonly appId: string;
  readonly appSecret: string;
  readonly loginConfigId?: string;
  readonly name?: string;
  readonly capacity: string;
}

/** `meta-app add`, `list` and `disable`: the pool of prepared Meta apps. */
export function addMetaAppCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const metaApp = program
    .command('meta-app')
    .description('prepared Meta apps that Instagram and Facebook go through');
  metaApp
    .command('add')
    .description(
      "add a reviewed app; prints the webhook's address and verify token to paste into Meta's dashboard",
    )
    .requiredOption('--app-id <id>', "the app's id")
    .requiredOption('--app-secret <secret>', "the app's secret; - reads it from standard input")
    .option('--login-config-id <id>', 'configuration of Facebook Login for Business')
    .option('--name <name>', "what to call it; Meta's own name unless told")
    .option('--capacity <companies>', 'how many companies it may serve', '10')
    .option('--json', 'one line of JSON, errors too')
    .action((options: NewMetaApp) => runCommand(options, () => add(options, base)));
  metaApp
    .command('list')
    .description('all apps, and how many companies use each')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { listMetaApps } = await import('@/lib/channels');
          return listMetaApps(await base());
        }),
      ),
    );
  metaApp
    .command('disable <id>')
    .description('give the app to nobody any more; companies that have it keep it')
    .option('--json', 'one line of JSON, errors too')
    .action((id: string, options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { disableMetaApp, listMetaApps } = await import('@/lib/channels');
          await disableMetaApp(await base(), { id });
          return (await listMetaApps(await base())).find((app) => app.id === id);
        }),
      ),
    );
}

async function add(options: NewMetaApp, base: () => Promise<BaseCtx>): Promise<unknown> {
  const capacity = Number(options.capacity);
  if (!Number.isInteger(capacity) || capacity < 1) throw new UsageError('--capacity: a whole number from 1.');
  const { appId, loginConfigId, name } = options;
  // On the command line it would be seen in the list of processes and in the shell's history.
  const appSecret = options.appSecret === '-' ? (await text(process.stdin)).trim() : options.appSecret;
  return withDatabase(async () => {
    const { addMetaApp } = await import('@/lib/channels');
    return addMetaApp(await base(), {
      appId,
      appSecret,
      capacity,
      ...(loginConfigId !== undefined && { loginConfigId }),
      ...(name !== undefined && { name }),
    });
  });
}
