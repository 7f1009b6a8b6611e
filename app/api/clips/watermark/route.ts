import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { storeFile } from '@/lib/media';

// The purpose's own limit is 5 MB; the form around the file takes a little more.
const maxUploadBytes = 6 * 1024 * 1024;

/** A picture for the corner of clips, as a multipart form: judged and kept, answered with its id. */
export const POST = companyRoute(async ({ ctx, request }) => {
  const { id } = await storeFile(ctx, {
    purpose: 'clip-watermark',
    ...(await readUpload(request, maxUploadBytes)),
  });
  return { watermarkId: id };
});
