import { Readable } from 'node:stream';
import { companyRoute } from '@/app/_door/route';
import { openFont } from '@/lib/subtitles';

/** The file of a family, for the preview; `?bold=1` for its bold letters. */
export const GET = companyRoute(async ({ ctx, params: { name = '' }, query }) => {
  const { stream, size, contentType } = await openFont(ctx, { family: name, isBold: query.bold === '1' });
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(size),
      // Fonts of a machine change when it is set up anew, and seldom then.
      'Cache-Control': 'private, max-age=2592000',
    },
  });
});
