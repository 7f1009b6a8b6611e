import { uploadRoute } from '@/app/_door/route';
import { uploadAnswer } from '@/app/_door/upload-answer';
import { NewUpload } from '@/lib/media';
import { parse } from '@/lib/platform/parse';
import { beginVideoUpload } from '@/lib/subtitles';

/** Begins an upload, or finds the one of this `key` to go on with: `{ name, size, key }`. */
export const POST = uploadRoute(async ({ ctx, link, json }) => {
  const wish = parse(NewUpload.omit({ link: true }), await json());
  return uploadAnswer(await beginVideoUpload(ctx, link === undefined ? wish : { ...wish, link }), 201);
});
