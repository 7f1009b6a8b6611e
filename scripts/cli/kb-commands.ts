import path from 'node:path';
import type { Command } from 'commander';
import type { UploadedRowPage } from '@/lib/knowledge';
import type { Refusal } from '@/lib/knowledge/schemas';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { addVersionCommands } from './kb-version-commands';
import { readInput } from './read-input';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface CheckOptions extends Output {
  readonly type?: string;
}

interface ImportOptions extends CheckOptions {
  readonly company: string;
  readonly withdrawMissing?: boolean;
}

/** `kb check`, `kb dry-run`, `kb import`, `kb versions` and `kb restore`. */
export function addKbCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const kb = program.command('kb').description('price lists and questions with answers');
  kb.command('check <file>')
    .description('read a price list and print what was understood and refused, without the database')
    .option('--type <type>', 'product or service, when the file does not tell')
    .option('--json', 'one line of JSON, errors too')
    .action((file: string, options: CheckOptions) => runCommand(options, () => check(file, options)));
  for (const [name, description, run] of [
    ['import <file>', 'read a price list and put it on sale', importFile],
    [
      'dry-run <file>',
      'tell what importing a price list would change, and what in it does not fit',
      dryRunFile,
    ],
  ] as const)
    kb.command(name)
      .description(description)
      .requiredOption('--company <id>', 'such as COMP001')
      .option('--type <type>', 'product or service, when the file does not tell')
      .option('--withdraw-missing', 'take off sale what the file does not mention')
      .option('--json', 'one line of JSON, errors too')
      .action((file: string, options: ImportOptions) =>
        runCommand(options, () => withDatabase(() => run(file, options, base))),
      );
  addVersionCommands(kb, base);
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
  const { publishKnowledgeBase } = await import('@/lib/knowledge');
  const { ctx, id, title } = await upload(file, options, base);
  const { refused: _count, ...published } = await publishKnowledgeBase(ctx, {
    id,
    missing: missing(options),
  });
  return { id, title, ...published, refused: await refusals(ctx, id) };
}

async function dryRunFile(
  file: string,
  options: ImportOptions,
  base: () => Promise<BaseCtx>,
): Promise<unknown> {
  const { discardKnowledgeBase, dryRunKnowledgeBase, listDryRunDifferences } = await import(
    '@/lib/knowledge'
  );
  const { listAnswersChanged } = await import('@/lib/assistant');
  const { ctx, id, title } = await upload(file, options, base);
  const wish = { id, missing: missing(options) };
  const { basis: _basis, refused: _count, ...dryRun } = await dryRunKnowledgeBase(ctx, wish);
  const { differences } = await listDryRunDifferences(ctx, { ...wish, limit: 100 });
  const { answers } = await listAnswersChanged(ctx, { knowledgeBaseId: id, missing: wish.missing });
  const refused = await refusals(ctx, id);
  await discardKnowledgeBase(ctx, { id });
  return { title, ...dryRun, differences, answers, refused };
}

const missing = ({ withdrawMissing }: ImportOptions): 'withdraw' | 'keep' =>
  withdrawMissing ? 'withdraw' : 'keep';

/** Stores a file and has it read, however large it is. */
async function upload(file: string, options: ImportOptions, base: () => Promise<BaseCtx>) {
  const bytes = await readInput(file);
  const { companyContext } = await import('@/lib/companies');
  const { discardKnowledgeBase, uploadPriceList } = await import('@/lib/knowledge');
  const ctx = await companyContext(await base(), options.company);
  const name = path.basename(file);
  const { id, title, problem } = await uploadPriceList(ctx, {
    name,
    bytes,
    wait: true,
    ...declared(options),
  });
  if (problem) {
    await discardKnowledgeBase(ctx, { id });
    const { AppError } = await import('@/lib/platform/errors/app-error');
    throw new AppError('invalid', problem.key as ErrorKey, { params: problem.params });
  }
  return { ctx, id, title };
}

/** Everything that was refused in an upload, in words. */
async function refusals(ctx: Ctx, id: string): Promise<unknown[]> {
  const { explainReport, getKnowledgeBase, listKnowledgeBaseRows } = await import('@/lib/knowledge');
  const { report } = await getKnowledgeBase(ctx, { id });
  const refused: Refusal[] = [];
  let cursor: number | null = null;
  do {
    const page: UploadedRowPage = await listKnowledgeBaseRows(ctx, {
      id,
      kind: 'REFUSED',
      cursor,
      limit: 500,
    });
    refused.push(...page.rows.flatMap((row) => (row.kind === 'REFUSED' ? [row.content] : [])));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return explainReport({ ...report, refused }, 'en').refused.map(plainRefusal);
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
