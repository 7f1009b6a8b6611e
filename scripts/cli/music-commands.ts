import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { ImportDetail } from '@/lib/music/schemas';
import type { BaseCtx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface ImportOptions extends Output {
  readonly source?: string;
  readonly album?: string;
  readonly artist?: string;
  readonly limit?: string;
  readonly private?: true;
}

interface WithdrawOptions extends Output {
  readonly reason: string;
}

/** `music`: declare a source, look at its pages' tracks, bring them, withdraw it. */
export function addMusicCommands(program: Command, base: () => Promise<BaseCtx>): void {
  const music = program.command('music').description('the music library: sources, imports, what is in it');
  const add = (words: string, what: string): Command =>
    music.command(words).description(what).option('--json', 'one line of JSON, errors too');

  add('sources', 'the declared sources with their rights').action((options: Output) =>
    runCommand(options, () =>
      withDatabase(async () => (await import('@/lib/music')).listSources(await base())),
    ),
  );
  add('declare <file>', 'declare a source from a JSON file').action((file: string, options: Output) =>
    runCommand(options, () => withDatabase(() => declare(file, base))),
  );
  add('withdraw <source>', 'take a source and everything from it out of what is offered')
    .requiredOption('--reason <text>', 'why; it is kept')
    .action((sourceId: string, options: WithdrawOptions) =>
      runCommand(options, () =>
        withDatabase(async () => {
          const { withdrawSource } = await import('@/lib/music');
          return withdrawSource(await base(), { sourceId, reason: options.reason });
        }),
      ),
    );
  add('import <urls...>', 'bring the tracks of pages of a declared source into the library')
    .option('--source <id>', 'whose pages these are; found by their host when left out')
    .option('--album <title>', 'put them into this album')
    .option('--artist <name>', 'the album’s artist')
    .option('--limit <number>', 'most tracks of a page')
    .option('--private', 'for the platform’s people only')
    .action((urls: string[], options: ImportOptions) =>
      runCommand(options, () => withDatabase(() => bring(urls, options, base))),
    );
  add('chart <source>', 'look at a source’s chart now, and bring its tracks')
    .option('--limit <number>', 'most places of it')
    .action((sourceId: string, options: ImportOptions) =>
      runCommand(options, () =>
        withDatabase(() => bring([], { ...options, source: sourceId }, base, 'chart')),
      ),
    );
}

async function declare(file: string, base: () => Promise<BaseCtx>): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: there is no such file, or it cannot be read.`);
  });
  let wish: unknown;
  try {
    wish = JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: this is not JSON.`);
  }
  const { declareSource, DeclareSource } = await import('@/lib/music');
  const parsed = DeclareSource.safeParse(wish);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be used'}`);
  }
  return declareSource(await base(), parsed.data);
}

/** Does the work in this process, so that it needs no worker. */
async function bring(
  urls: string[],
  { source, album, artist, limit, private: isPrivate }: ImportOptions,
  base: () => Promise<BaseCtx>,
  kind: 'bulk' | 'chart' = 'bulk',
): Promise<ImportDetail> {
  if (limit !== undefined && !/^[1-9]\d{0,2}$/.test(limit))
    throw new UsageError('--limit: use a whole number from 1 to 500.');
  await import('@/jobs/all-jobs');
  const { drainLane } = await import('@/lib/platform/dispatch/drain-lane');
  const { closeBrowsers, getImport, requestImport } = await import('@/lib/music');
  const plain = await base();
  const ctx: BaseCtx = { ...plain, lane: plain.requestId };
  const wish = {
    kind,
    urls,
    createAlbum: album !== undefined,
    isPublic: isPrivate !== true,
    ...(source && { sourceId: source }),
    ...(album && { albumTitle: album }),
    ...(artist && { albumArtist: artist }),
    ...(limit && { limit: Number(limit) }),
  };
  try {
    const { id } = await requestImport(ctx, wish, 'command');
    // On the clock of the wall: the site's turns are real.
    const lane = { name: plain.requestId, clock: { now: plain.clock.now, moveTo: () => {} } };
    for (;;) {
      await drainLane(lane, plain.clock.now());
      const detail = await getImport(plain, id);
      if (detail.endedAt !== null) return detail;
      await sleep(500);
    }
  } finally {
    await closeBrowsers();
  }
}
