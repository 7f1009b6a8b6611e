import { headers } from 'next/headers';
import type { Ctx } from '@/lib/platform/context';
import { openUploadLink } from '@/lib/subtitles';
import { companyCtx } from './company-ctx';
import { visitorCtx } from './visitor-ctx';

/** Who uploads: somebody signed in, or (`link`) whoever has a one-time link, told in the header `Upload-Link`. */
export interface UploadDoor {
  readonly ctx: Ctx;
  readonly link?: string;
  /** Whom the link was made for. */
  readonly reference?: string;
}

export async function uploadCtx(): Promise<UploadDoor> {
  const token = (await headers()).get('upload-link');
  if (token === null) return { ctx: (await companyCtx()).ctx };
  const { ctx, link, reference } = await openUploadLink(await visitorCtx(), token);
  return { ctx, link, reference };
}
