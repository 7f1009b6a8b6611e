import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { inject } from 'vitest';
import { projectRoot } from '@/scripts/project-root';

/**
 * What Node.js has to be given to run a script of this checkout (its path from the root, TypeScript) in a process of its
 * own. Bundled once a run: to start it takes a third of what tsx takes, which reads a thousand files each time.
 */
export async function programOf(script: string): Promise<string> {
  const folder = path.join(inject('programs'), script.replaceAll('/', '-'));
  const program = path.join(folder, `${path.basename(script, '.ts')}.mjs`);
  if (existsSync(program)) return program;
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  await build({
    entryPoints: [path.join(projectRoot, script)],
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command loads only when it is given stays apart.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [placesOfSources],
  });
  // Another file's process may have been quicker.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return program;
}

/** A module is told where its source lies, next to which it may look for files. */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const places = {
        'import.meta.dirname': path.dirname(file),
        'import.meta.filename': file,
        'import.meta.url': new URL(`file://${file}`).href,
      };
      let contents = text;
      for (const [name, place] of Object.entries(places))
        contents = contents.replaceAll(name, JSON.stringify(place));
      return { contents, loader: 'ts' };
    }),
};
