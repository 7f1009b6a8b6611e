import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, wherever the command was started from. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
