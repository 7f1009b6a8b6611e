import { findUploadOf, type Upload } from '@/lib/media';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { linkSignature } from './link-signature';

const shape = /^(COMP\d{3,12})\.([\w-]{16})\.([\w-]{1,64})\.(\d{9,11})\.([\w-]{43})$/;

export interface OpenedUploadLink {
  /** Good for uploading, with `link` told in each call, and for nothing else. */
  readonly ctx: Ctx;
  readonly link: string;
  /** Whom it was made for, such as a chat. */
  readonly reference: string;
  readonly until: Date;
  /** What has come by it so far. */
  readonly upload: Upload | null;
}

/** Lets in whoever has a link of `createUploadLink`. Throws `not-found` (`upload-link-over`) for all others and afterwards. */
export async function openUploadLink(base: BaseCtx, token: string): Promise<OpenedUploadLink> {
  const [, companyId = '', link = '', reference = '', seconds = '', signature = ''] = shape.exec(token) ?? [];
  const signed = matchesSecret(signature, linkSignature([companyId, link, reference, seconds].join('.')));
  const until = new Date(Number(seconds) * 1_000);
  if (!signed || until <= base.clock.now()) throw new AppError('not-found', 'upload-link-over');
  // The signature is the permission: it was given for one upload.
  const ctx: Ctx = { ...base, companyId, actor: { kind: 'job', job: 'subtitles.upload-link' } };
  return { ctx, link, reference, until, upload: await findUploadOf(ctx, link) };
}
