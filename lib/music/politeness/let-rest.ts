import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { restHost } from '../store/hosts';

/** Longest rest a site can ask for at once. */
const mostSeconds = 3_600;

/** Leaves a host alone for as long as it asked to be; returns what the job that met it ends with. */
export async function letRest(base: BaseCtx, url: string, seconds: number): Promise<AppError> {
  const { host } = new URL(url);
  const rest = Math.min(Math.max(1, Math.ceil(seconds)), mostSeconds);
  const until = new Date(base.clock.now().getTime() + rest * 1_000);
  await acrossCompanies(base, (tx) => restHost(tx, host, until));
  return new AppError('unavailable', 'host-rests', { params: { host }, retryAfter: rest });
}
