import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { withDatabase } from './with-database';

/** `vault status` and `vault rotate`. */
export function addVaultCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const vault = program.command('vault').description('encrypted keys of outside accounts');
  vault
    .command('status')
    .description('which master key wraps how many data keys; a known one that wraps none may be removed')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { getVaultStatus } = await import('@/lib/vault');
          return getVaultStatus(await base());
        }),
      ),
    );
  vault
    .command('rotate')
    .description(
      'wrap every data key by the newest master key; first give it to every process of the product',
    )
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { rotateMasterKey } = await import('@/lib/vault');
          return rotateMasterKey(await base());
        }),
      ),
    );
}
