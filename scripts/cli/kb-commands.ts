import path from 'node:path';
import type { Command } from 'commander';
import type { BaseCtx } from '@/lib/platform/context';
import { readInput } from './read-input';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface CheckOptions extends Output {
  readonly type?: string;
}

interface ImportOptions extends CheckOptions {
  readonly company: string;
}

/** `kb check` and `kb import`. */
export function addKbCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const kb = program.command('kb').description('price lists and questions with answers');
  kb.command('check <file>')
    .description('read a price list and print what was understood and refused, without the database')
    .option('--type <type>', 'product or service, when the file does not tell')
    .option('--json', 'one line of JSON, errors too')
    .action((file: string, options: CheckOptions) => runCommand(options, () => check(file, options)));
  kb.command('import <file>')
    .description('read a price list and put it on sale')
    .requiredOption('--company <id>', 'such as COMP001')
    .option('--type <type>', 'product or service, when the file does not tell')
    .option('--json', 'one line of JSON, errors too')
    .action((file: string, options: ImportOptions) =>
      runCommand(options, () => withDatabase(() => importFile(file, options, base))),
    );
}

async function check(file: string, options: CheckOptions): Promise<unknown> {
  const bytes = await readInput(file);
  const { checkPriceList } = await import('@/lib/knowledge');
  const report = await checkPriceList({ bytes, fileName: path.basename(file), ...declared(options) });
  return { ...report, refused: report.refused.map(plainRefusal) };
}

async function importFile(
  file: string,
  options: ImportOptions,
  base: () => Promise<BaseCtx>,
): Promise<unknown> {
  const bytes = await readInput(file);
  const { companyContext } = await import('@/lib/companies');
  const { explainReport, publishKnowledgeBase, uploadPriceList } = await import('@/lib/knowledge');
  const ctx = await companyContext(await base(), options.company);
  const { id, title, report } = await uploadPriceList(ctx, {
    name: path.basename(file),
    bytes,
    ...declared(options),
  });
  const { refused: _count, ...published } = await publishKnowledgeBase(ctx, { id });
  return { id, title, ...published, refused: explainReport(report, 'en').refused.map(plainRefusal) };
}

function declared({ type }: CheckOptions): { declaredType?: 'PRODUCT' | 'SERVICE' } {
  if (type === undefined) return {};
  const declaredType = type.toUpperCase();
  if (declaredType !== 'PRODUCT' && declaredType !== 'SERVICE')
    throw new UsageError('--type: use product or service.');
  return { declaredType };
}

function plainRefusal({
  sheet,
  row,
  column,
  value,
  reason,
}: {
  sheet: string | null;
  row: number;
  column: string | null;
  value: string;
  reason: { key: string; text: string };
}) {
  return {
    ...(sheet === null ? {} : { sheet }),
    row,
    column,
    value,
    reason: reason.text,
    reasonKey: reason.key,
  };
}
