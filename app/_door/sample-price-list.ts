import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Company } from '@/lib/companies';
import type { Upload } from './read-upload';

/** The sample that fits a company's kind and language; the same files can be downloaded under /samples. */
export async function samplePriceList({ type, language }: Company): Promise<Upload> {
  const name = `${type.toLowerCase()}.${language}.csv`;
  return { name, bytes: new Uint8Array(await readFile(path.join(process.cwd(), 'public/samples', name))) };
}
