import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The file of the binding to whisper.cpp for this machine; null where the optional package is not installed. Its own package
 * is taken, without the loader that would bring 240 MB for graphics cards along.
 */
export function nativeModule(): string | null {
  const name = `node-whisper-${process.platform}-${process.arch}`;
  const file = path.join(process.cwd(), 'node_modules', '@fugood', name, 'index.node');
  return existsSync(file) ? file : null;
}
