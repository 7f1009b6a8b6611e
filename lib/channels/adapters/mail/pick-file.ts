import { AppError } from '@/lib/platform/errors/app-error';
import { parseMail } from '@/lib/vendors/mime';

/** One file out of a raw mail, by its number. Throws `not-found` `file-gone` when the mail has no such file. */
export async function pickFile(
  source: Uint8Array,
  number: number,
): Promise<{ bytes: Uint8Array; name?: string; contentType: string }> {
  const { mail, contents } = await parseMail(source);
  const [file, bytes] = [mail.files[number], contents[number]];
  if (!file || !bytes) throw new AppError('not-found', 'file-gone');
  return { bytes, ...(file.name !== null && { name: file.name }), contentType: file.contentType };
}
