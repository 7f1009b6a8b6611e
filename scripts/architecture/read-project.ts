import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeProject, type Project } from './project';

const folders = ['app', 'components', 'jobs', 'lib', 'scripts', 'tests'];
const skipped = 'lib/platform/db/generated/';

/** The code in the checkout, without what is generated. */
export function readProject(root: string): Project {
  const inFolders = folders.flatMap((folder) =>
    list(path.join(root, folder)).map((file) => `${folder}/${file.split(path.sep).join('/')}`),
  );
  const atRoot = readdirSync(root).filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'));
  const wanted = [...inFolders, ...atRoot, 'package.json'].filter(
    (file) =>
      !file.startsWith(skipped) &&
      (/\.tsx?$/.test(file) || /\/messages\/.*\.json$/.test(file) || file === 'package.json'),
  );
  return makeProject(
    Object.fromEntries(wanted.map((file) => [file, readFileSync(path.join(root, file), 'utf8')])),
  );
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
