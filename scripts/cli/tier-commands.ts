import type { Command } from 'commander';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface ShowOptions extends Output {
  readonly company: string;
}

interface GrantOptions extends ShowOptions {
  readonly tier: string;
  readonly days: string;
  readonly reason: string;
}

/** `tier show` and `tier grant`. */
export function addTierCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const tier = program.command('tier').description('what companies may have made of their videos');
  tier
    .command('show')
    .description('the tier of a company, until when, and how it came by it')
    .requiredOption('--company <company>', 'such as COMP001')
    .option('--json', 'one line of JSON, errors too')
    .action((options: ShowOptions) => runCommand(options, () => withDatabase(() => show(options, base))));
  tier
    .command('grant')
    .description('give days of a tier away')
    .requiredOption('--company <company>', 'such as COMP001')
    .requiredOption('--tier <tier>', 'PRO or CREATOR')
    .requiredOption('--days <number>', 'how many, 1 to 3660')
    .requiredOption('--reason <text>', 'why; it is kept')
    .option('--json', 'one line of JSON, errors too')
    .action((options: GrantOptions) => runCommand(options, () => withDatabase(() => grant(options, base))));
}

async function show({ company }: ShowOptions, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { companyContext } = await import('@/lib/companies');
  return shown(await companyContext(await base(), company));
}

async function grant(options: GrantOptions, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { grantTier, GrantTier } = await import('@/lib/billing');
  const { companyContext } = await import('@/lib/companies');
  const { tier, days, reason } = options;
  const wish = GrantTier.safeParse({ tier: tier.toUpperCase(), days: Number(days), reason });
  if (!wish.success) {
    const issue = wish.error.issues[0];
    throw new UsageError(`--${String(issue?.path[0] ?? '')}: ${issue?.message ?? 'cannot be used'}`);
  }
  const ctx = await companyContext(await base(), options.company);
  await grantTier(ctx, wish.data);
  return shown(ctx);
}

async function shown(ctx: Ctx): Promise<unknown> {
  const { getMediaTier, listTierPurchases } = await import('@/lib/billing');
  const { tier, until, next } = await getMediaTier(ctx);
  return { company: ctx.companyId, tier: tier.name, until, next, purchases: await listTierPurchases(ctx) };
}
