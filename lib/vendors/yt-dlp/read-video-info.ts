import { AppError } from '@/lib/platform/errors/app-error';
import { runYtDlp, type YtDlpRun } from './run-yt-dlp';
import { sortedBy } from './sorted-by';
import { VideoInfo } from './video-info';

type Asked = Pick<YtDlpRun, 'url' | 'directory' | 'proxy' | 'signal'> & { readonly maxHeight: number };

/** What is behind a link, without fetching it. Throws an `AppError` that tells what the site said. */
export async function readVideoInfo({ maxHeight, ...asked }: Asked): Promise<VideoInfo> {
  const { stdout } = await runYtDlp({
    ...asked,
    args: ['--dump-json', '--no-warnings', ...sortedBy(maxHeight)],
    timeoutMs: 60_000,
    maxMb: 50,
  });
  const [first = ''] = stdout.toString().split('\n');
  const info = VideoInfo.safeParse(first ? JSON.parse(first) : null);
  if (!info.success) throw new AppError('invalid', 'link-unsupported', { cause: info.error });
  return info.data;
}
