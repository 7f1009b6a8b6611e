import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error';

/** The bytes of a file named on the command line. */
export async function readInput(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no such file'
        : String((error as Error).message);
    throw new UsageError(`Cannot read ${file}: ${reason}.`);
  }
}
