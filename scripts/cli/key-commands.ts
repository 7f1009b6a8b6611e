import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface NewKey extends Output {
  readonly provider: string;
  readonly account: string;
  readonly label: string;
  readonly key: string;
}

/** `key add`, `list`, `credit`, `enable` and `disable`: the pool of keys at providers of videos and answers. */
export function addKeyCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const key = program.command('key').description('keys at KIE.ai and OpenAI that are used in turn');
  key
    .command('add')
    .description('add a key, or give the one of this account and label a new secret')
    .requiredOption('--provider <provider>', 'kie or openai')
    .option('--account <name>', 'the account it belongs to: its keys rest together', 'main')
    .requiredOption('--label <label>', 'what to call it')
    .requiredOption('--key <secret>', 'the key itself; - reads it from standard input')
    .option('--json', 'one line of JSON, errors too')
    .action((options: NewKey) => runCommand(options, () => add(options, base)));
  key
    .command('list')
    .description('all keys and how they are')
    .option('--provider <provider>', 'kie or openai; both unless told')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output & { readonly provider?: string }) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { listProviderKeys } = await import('@/lib/reels');
          const provider = options.provider === undefined ? null : await providerOf(options.provider);
          return listProviderKeys(await base(), { provider });
        }),
      ),
    );
  key
    .command('credit <id>')
    .description("credits left on a KIE key's account")
    .option('--json', 'one line of JSON, errors too')
    .action((id: string, options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { readKeyCredit } = await import('@/lib/reels');
          return readKeyCredit(await base(), { id });
        }),
      ),
    );
  for (const act of ['enable', 'disable'] as const)
    key
      .command(`${act} <id>`)
      .description(act === 'enable' ? 'make a key healthy again' : 'use a key no more until it is enabled')
      .option('--json', 'one line of JSON, errors too')
      .action((id: string, options: Output) => runCommand(options, () => change(act, id, base)));
}

async function add(options: NewKey, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { account, label } = options;
  // On the command line it would be seen in the list of processes and in the shell's history.
  const secret = options.key === '-' ? (await text(process.stdin)).trim() : options.key;
  return withDatabase(async () => {
    const { addProviderKey } = await import('@/lib/reels');
    const provider = await providerOf(options.provider);
    return addProviderKey(await base(), { provider, account, label, secret });
  });
}

function change(act: 'enable' | 'disable', id: string, base: () => Promise<BaseCtx>): Promise<unknown> {
  return withDatabase(async () => {
    const { disableProviderKey, enableProviderKey, listProviderKeys } = await import('@/lib/reels');
    await (act === 'enable' ? enableProviderKey : disableProviderKey)(await base(), { id });
    return (await listProviderKeys(await base())).find((one) => one.id === id);
  });
}

async function providerOf(name: string) {
  const { KeyProvider } = await import('@/lib/reels');
  const known = KeyProvider.safeParse(name);
  if (!known.success) throw new UsageError(`--provider: one of ${KeyProvider.options.join(', ')}.`);
  return known.data;
}
