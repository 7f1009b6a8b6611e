import { getFile, type MediaFile, openFile } from '@/lib/media';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { fileSignature } from './file-signature';

const shape = /^(COMP\d{3,12})\.(\w{5,60})\.(\d{9,11})\.([\w-]{43})$/;

export interface LinkedFile {
  readonly file: MediaFile;
  /** The file, or a part of it, as a stream. */
  readonly open: (range?: ByteRange) => ReturnType<typeof openFile>;
}

/** The file a signed link leads to. Throws `not-found` for what we have not signed, and when its time is over. */
export async function openFileLink(base: BaseCtx, { token }: { token: string }): Promise<LinkedFile> {
  const [, companyId = '', fileId = '', until = '', signature = ''] = shape.exec(token) ?? [];
  const signed = matchesSecret(signature, fileSignature(`${companyId}.${fileId}.${until}`));
  const young = Number(until) * 1_000 > base.clock.now().getTime();
  if (!signed || !young) throw new AppError('not-found', 'file-not-found');
  // The signature is the permission: it was given for this one file.
  const ctx: Ctx = { ...base, companyId, actor: { kind: 'job', job: 'bots.file-link' } };
  return { file: await getFile(ctx, fileId), open: (range) => openFile(ctx, fileId, range) };
}
