import type { Upload } from '@/lib/media';

/** An upload as the web tells it: how far it is stands in the headers too, under the names that tus gave them. */
export function uploadAnswer(upload: Upload, status = 200): Response {
  return Response.json(upload, {
    status,
    headers: {
      'Upload-Offset': String(upload.received),
      'Upload-Length': String(upload.size),
      'Cache-Control': 'private, no-store',
    },
  });
}
