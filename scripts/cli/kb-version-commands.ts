import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface CompanyOptions extends Output {
  readonly company: string;
}

/** `kb versions` and `kb restore`. */
export function addVersionCommands(kb: Command, base: () => Promise<BaseCtx>): void {
  kb.command('versions [number]')
    .description('versions of what is on sale, newest first, or what one of them changed')
    .requiredOption('--company <id>', 'such as COMP001')
    .option('--json', 'one line of JSON, errors too')
    .action((number: string | undefined, options: CompanyOptions) =>
      runCommand(options, () => withDatabase(() => versions(number, options, base))),
    );
  kb.command('restore <number>')
    .description('put the price list back as it was at the end of a version; stock stays')
    .requiredOption('--company <id>', 'such as COMP001')
    .option('--json', 'one line of JSON, errors too')
    .action((number: string, options: CompanyOptions) =>
      runCommand(options, () => withDatabase(() => restore(number, options, base))),
    );
}

async function versions(
  number: string | undefined,
  { company }: CompanyOptions,
  base: () => Promise<BaseCtx>,
): Promise<unknown> {
  const { companyContext } = await import('@/lib/companies');
  const { listVersionDifferences, listVersions } = await import('@/lib/knowledge');
  const ctx = await companyContext(await base(), company);
  return number === undefined
    ? listVersions(ctx, { limit: 100 })
    : listVersionDifferences(ctx, { version: wholeNumber(number), limit: 200 });
}

async function restore(
  number: string,
  { company }: CompanyOptions,
  base: () => Promise<BaseCtx>,
): Promise<unknown> {
  const { companyContext } = await import('@/lib/companies');
  const { restoreVersion } = await import('@/lib/knowledge');
  return restoreVersion(await companyContext(await base(), company), { number: wholeNumber(number) });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError('Name a version by its number, such as 3.');
  return Number(text);
}
