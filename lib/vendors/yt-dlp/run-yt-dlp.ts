import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { runConfined } from '@/lib/platform/programs/run-confined';
import { refusalOf } from './refusal-of';

export interface YtDlpRun {
  readonly url: string;
  readonly args: readonly string[];
  /** An empty directory of this run's own: the program's home, and where its files go. */
  readonly directory: string;
  /** Address of the filtering proxy; nothing is reached past it. */
  readonly proxy: string;
  readonly timeoutMs: number;
  readonly maxMb: number;
  readonly signal?: AbortSignal | undefined;
  readonly onOutput?: ((chunk: Buffer) => void) | undefined;
}

const cookies = 'cookies.txt';

/** What holds for every run. */
const always = [
  // No settings, plugins, caches or commands of whoever's home this was.
  ...['--ignore-config', '--no-exec', '--no-cache-dir', '--no-mtime', '--no-part', '--no-continue'],
  ...['--no-playlist', '--playlist-items', '1', '--fixup', 'never'],
  // It would start ffmpeg on what it has fetched, with all of ffmpeg's readers; we do that ourselves, confined.
  ...['--ffmpeg-location', '/nonexistent', '--downloader', 'native'],
  ...['--socket-timeout', '20', '--retries', '2', '--fragment-retries', '2', '--extractor-retries', '1'],
];

/**
 * Runs yt-dlp (YT_DLP_PATH) confined, but not without network as ffmpeg is: it has to reach the proxy, which stands on
 * loopback of this machine, and a network of its own would have another loopback. It honours the proxy for everything,
 * because none of the settings that make exceptions are in its environment. Throws an `AppError` that tells what the site said.
 */
export async function runYtDlp(run: YtDlpRun): Promise<{ stdout: Buffer; messages: string }> {
  const { YT_DLP_PATH, YT_DLP_COOKIES } = env();
  // A copy: the program writes back what sites set.
  if (YT_DLP_COOKIES) await copyFile(YT_DLP_COOKIES, path.join(run.directory, cookies));
  const access = ['--proxy', run.proxy, ...(YT_DLP_COOKIES ? ['--cookies', cookies] : [])];
  try {
    return await runConfined({
      program: YT_DLP_PATH,
      args: [...always, ...access, ...run.args, '--', run.url],
      directory: run.directory,
      timeoutMs: run.timeoutMs,
      limits: { memoryMb: 4_096, fileMb: run.maxMb, network: true, home: run.directory },
      signal: run.signal,
      onOutput: run.onOutput,
    });
  } catch (error) {
    if (error instanceof ProgramFailure && error.kind !== 'cancelled') throw refusalOf(error);
    throw error;
  }
}
