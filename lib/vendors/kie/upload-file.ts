import { env } from '@/lib/platform/env';
import { askKie } from './ask-kie';
import { type KieAnswer, UploadedFile } from './schemas';

/** Puts a file where their models can read it, for three days. The same name is overwritten. */
export function uploadFile(
  key: string,
  file: { readonly bytes: Uint8Array; readonly contentType: string; readonly name: string },
): Promise<KieAnswer<{ downloadUrl: string }>> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(file.bytes)], { type: file.contentType }), file.name);
  form.set('uploadPath', 'images/x8');
  form.set('fileName', file.name);
  const call = { base: env().KIE_UPLOAD_URL, path: '/api/file-stream-upload', patienceMs: 120_000 };
  return askKie(key, call, UploadedFile, { method: 'POST', form });
}
