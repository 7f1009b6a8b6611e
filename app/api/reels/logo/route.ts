import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { getReelLogo, setReelLogo } from '@/lib/reels';

// The room's own limit is 5 MB; the form around the file takes a little more.
const maxUploadBytes = 6 * 1024 * 1024;

export const GET = companyRoute(({ ctx }) => getReelLogo(ctx));

/** A picture as a multipart form; answers with its id. */
export const POST = companyRoute(async ({ ctx, request }) =>
  setReelLogo(ctx, await readUpload(request, maxUploadBytes)),
);

export const DELETE = companyRoute(({ ctx }) => setReelLogo(ctx, null));
