import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface NewCompanyOptions extends Output {
  readonly name: string;
  readonly type: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly language: string;
  readonly owner?: string;
}

interface PlanOptions extends Output {
  readonly id: string;
  readonly plan: string;
}

/** `company create`, `company list` and `company plan`. */
export function addCompanyCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const company = program.command('company').description('companies on this installation');
  company
    .command('create')
    .description('create a company; prints it with its id')
    .requiredOption('--name <name>', 'what customers know it by')
    .requiredOption('--type <type>', 'product, service or hybrid')
    .requiredOption('--currency <code>', 'ISO code, such as RUB')
    .requiredOption('--time-zone <zone>', 'IANA name, such as Europe/Moscow')
    .requiredOption('--language <code>', 'en or ru')
    .option('--owner <email>', 'e-mail of the account it belongs to')
    .option('--json', 'one line of JSON, errors too')
    .action((options: NewCompanyOptions) =>
      runCommand(options, () => withDatabase(() => create(options, base))),
    );
  company
    .command('list')
    .description('all companies')
    .option('--json', 'one line of JSON, errors too')
    .action((options: Output) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { listAllCompanies } = await import('@/lib/companies');
          return listAllCompanies(await base());
        }),
      ),
    );
  company
    .command('plan')
    .description('put a company on a plan, which says how many channels it may connect')
    .requiredOption('--id <company>', 'such as COMP001')
    .requiredOption('--plan <plan>', 'FREE, SINGLE, DOUBLE, GROWTH, ENTERPRISE or SPECIAL')
    .option('--json', 'one line of JSON, errors too')
    .action((options: PlanOptions) =>
      runCommand(options, () => withDatabase(() => changePlanOf(options, base))),
    );
}

async function changePlanOf({ id, plan }: PlanOptions, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { changePlan, companyContext, getEntitlement, Plan } = await import('@/lib/companies');
  const wish = Plan.safeParse(plan.toUpperCase());
  if (!wish.success) throw new UsageError(`--plan: one of ${Plan.options.join(', ')}.`);
  const ctx = await companyContext(await base(), id);
  await changePlan(ctx, wish.data);
  const { mostChannels } = await getEntitlement(ctx);
  return { id, plan: wish.data, mostChannels };
}

async function create(options: NewCompanyOptions, base: () => Promise<BaseCtx>): Promise<unknown> {
  const { createCompany, NewCompany } = await import('@/lib/companies');
  const { findUserByEmail } = await import('@/lib/identity');
  const wish = NewCompany.safeParse({ ...options, type: options.type.toUpperCase() });
  if (!wish.success) {
    const issue = wish.error.issues[0];
    throw new UsageError(
      `--${String(issue?.path[0] ?? '').replace('timeZone', 'time-zone')}: ${issue?.message ?? 'cannot be used'}`,
    );
  }
  const ctx = await base();
  const owner = options.owner === undefined ? null : await findUserByEmail(ctx, options.owner);
  if (options.owner !== undefined && !owner)
    throw new UsageError(`--owner: nobody has signed up with ${options.owner}.`);
  return createCompany(ctx, wish.data, owner?.id ?? null);
}
