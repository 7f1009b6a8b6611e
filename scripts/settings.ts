import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import { projectRoot } from './project-root';

/** Reads `.env` (settings already in the environment win) and returns the data folder as an absolute path. */
export function loadSettings(): { dataDir: string } {
  const file = path.join(projectRoot, '.env');
  if (existsSync(file)) loadEnvFile(file);
  const dataDir = path.resolve(projectRoot, process.env.X8_DATA_DIR || '.data');
  process.env.X8_DATA_DIR = dataDir;
  return { dataDir };
}
