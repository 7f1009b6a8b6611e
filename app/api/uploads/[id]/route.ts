import { uploadRoute } from '@/app/_door/route';
import { uploadAnswer } from '@/app/_door/upload-answer';
import { discardUpload, getUpload, mostPartMegabytes, receivePart } from '@/lib/media';
import { readBody } from '@/lib/platform/http/read-body';
import { finishVideoUpload } from '@/lib/subtitles';

/** How far it is. */
export const GET = uploadRoute(async ({ ctx, link, params: { id = '' } }) =>
  uploadAnswer(await getUpload(ctx, { uploadId: id, link })),
);

/** The next part, raw, beginning at `Upload-Offset`; 409 with the right place when it does not. */
export const PATCH = uploadRoute(async ({ ctx, link, request, params: { id = '' } }) => {
  const { received: already } = await getUpload(ctx, { uploadId: id, link });
  const offset = Number(request.headers.get('upload-offset') ?? already);
  const bytes = await readBody(request, mostPartMegabytes * 1024 * 1024);
  const { accepted, received } = await receivePart(ctx, { uploadId: id, link, offset, bytes });
  return new Response(null, {
    status: accepted ? 204 : 409,
    headers: { 'Upload-Offset': String(received), 'Cache-Control': 'private, no-store' },
  });
});

/** Everything has come: what it is, or why it is not taken. */
export const POST = uploadRoute(async ({ ctx, link, reference, params: { id = '' } }) =>
  finishVideoUpload(ctx, { uploadId: id, link }, reference),
);

export const DELETE = uploadRoute(async ({ ctx, link, params: { id = '' } }) => {
  await discardUpload(ctx, { uploadId: id, link });
});
