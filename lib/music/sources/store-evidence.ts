import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authorize } from '@/lib/companies';
import { storePlatformFile } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';

/**
 * Keeps what shows the rights to a source: a contract, a letter. Throws `invalid` (`file-type-refused`, `file-too-large`,
 * `file-empty`).
 */
export async function storeEvidence(
  base: BaseCtx,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ fileId: string }> {
  authorize(base, 'music.declare');
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-evidence-'));
  try {
    const file = path.join(directory, 'evidence');
    await writeFile(file, bytes);
    const once = createHash('sha256').update(bytes).digest('hex');
    const { id } = await storePlatformFile(base, { purpose: 'music-evidence', name, path: file, once });
    return { fileId: id };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
