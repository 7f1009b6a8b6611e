import { readUpload } from '@/app/_door/read-upload';
import { companyRoute } from '@/app/_door/route';
import { getItem, setItemPhoto } from '@/lib/knowledge';
import { storeFile } from '@/lib/media';

// The room's own limit is 10 MB; the form around the file takes a little more.
const maxUploadBytes = 11 * 1024 * 1024;

/** A picture as a multipart form; answers with the item. */
export const POST = companyRoute(async ({ ctx, request, params }) => {
  const { id: itemId } = await getItem(ctx, { id: params.id ?? '' });
  const { name, bytes } = await readUpload(request, maxUploadBytes);
  const { id: fileId } = await storeFile(ctx, { purpose: 'item-photo', name, bytes });
  return setItemPhoto(ctx, { itemId, fileId });
});

export const DELETE = companyRoute(({ ctx, params }) =>
  setItemPhoto(ctx, { itemId: params.id ?? '', fileId: null }),
);
