import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { withDatabase } from './with-database';

interface AddOptions extends Output {
  readonly url: string;
  readonly key: string;
  readonly max: string;
  readonly name?: string;
}

/** `waha add`, `waha list` and `waha disable`: the operator's WhatsApp servers. */
export function addWahaCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const waha = program.command('waha').description('WAHA servers that WhatsApp channels are placed on');
  waha
    .command('add')
    .description('add a server, or change the one at this address')
    .requiredOption('--url <url>', 'its address, such as https://waha.example.com')
    .requiredOption('--key <key>', 'its API key; kept in the vault')
    .requiredOption('--max <n>', 'how many sessions it takes')
    .option('--name <name>', 'what to call it; its host unless told')
    .option('--json', 'one line of JSON, errors too')
    .action((options: AddOptions) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { addWahaServer } = await import('@/lib/channels');
          const { url, key: apiKey, max: maxSessions, name } = options;
          return addWahaServer(await base(), { url, apiKey, maxSessions, ...(name && { name }) });
        }),
      ),
    );
  waha
    .command('list')
    .description('all servers with the sessions on them')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { listWahaServers } = await import('@/lib/channels');
          return listWahaServers(await base());
        }),
      ),
    );
  waha
    .command('disable')
    .description('give no more sessions to a server; those on it go on')
    .requiredOption('--id <id>', 'as printed by `waha list`')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output & { readonly id: string }) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { disableWahaServer } = await import('@/lib/channels');
          await disableWahaServer(await base(), { id: options.id });
          return { id: options.id, enabled: false };
        }),
      ),
    );
}
