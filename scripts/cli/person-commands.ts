import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface RoleOptions extends Output {
  readonly email: string;
  readonly role: string;
}

/** `person role`: managers and administrators are made here, and only here. */
export function addPersonCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const person = program.command('person').description('people who sign in');
  person
    .command('role')
    .description('make somebody who has signed up a manager, an administrator, or an owner again')
    .requiredOption('--email <email>', 'what they sign in with')
    .requiredOption('--role <role>', 'client, manager or admin')
    .option('--json', 'one line of JSON, errors too')
    .action((options: RoleOptions) => runCommand(options, () => withDatabase(() => give(options, base))));
}

async function give({ email, role }: RoleOptions, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { GiveRole, giveRole } = await import('@/lib/identity');
  const wish = GiveRole.safeParse({ email, role: role.toUpperCase() });
  if (!wish.success) throw new UsageError('--role: use client, manager or admin.');
  return giveRole(await base(), wish.data);
}
