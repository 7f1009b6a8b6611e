import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { prepareCover } from '../covers/prepare-cover';
import { musicUserAgent } from '../pool/user-agent';
import { PreviewCover } from '../schemas';
import { assertValid } from '../sources/assert-valid';
import { hostsOf } from '../sources/hosts-of';
import { findSource } from '../store/sources';

const timeoutMs = 15_000;

/**
 * A cover that a preview names, as a JPEG, brought under the rules of downloads: whoever looks at a preview does not call
 * the site from their own browser. Throws `not-found` (`source-not-found`), `forbidden` (`source-withdrawn`,
 * `source-expired`) and what `prepareCover` throws.
 */
export async function previewCover(base: BaseCtx, input: PreviewCover): Promise<Uint8Array> {
  authorize(base, 'music.import');
  const { sourceId, url } = parse(PreviewCover, input);
  const source = await acrossCompanies(base, (tx) => findSource(tx, sourceId));
  if (!source) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
  assertValid(source, base.clock.now());
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-cover-'));
  try {
    const { bytes } = await prepareCover({
      from: { url, headers: { 'user-agent': musicUserAgent() } },
      path: path.join(directory, 'cover.jpg'),
      allows: hostsOf(source).any,
      timeoutMs,
    });
    return bytes;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
