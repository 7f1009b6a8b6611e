import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { storeReelPhoto } from '@/lib/reels';

// The room's own limit is 10 MB; the form around the file takes a little more.
const maxUploadBytes = 11 * 1024 * 1024;

/** The product's photo as a multipart form: judged and kept, answered with its id. */
export const POST = companyRoute(async ({ ctx, request }) =>
  storeReelPhoto(ctx, await readUpload(request, maxUploadBytes)),
);
