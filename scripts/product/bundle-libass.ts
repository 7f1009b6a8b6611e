import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../project-root';
import { contentStamp, onceFor } from './content-stamp';

const source = 'node_modules/jassub';
const target = 'public/libass';

/**
 * Lays libass for the browser (package jassub) out under /libass: a module, its worker and its WebAssembly, each a file of
 * its own. Next's bundler does not come to an end over a worker that starts itself, and a library under the LGPL is best
 * exchanged as the files it came in.
 */
export async function bundleLibass(): Promise<void> {
  await onceFor(
    contentStamp([`${source}/package.json`, `${source}/LICENSE`]),
    `${target}/stamp`,
    async () => {
      const { license } = JSON.parse(readFileSync(path.join(projectRoot, source, 'package.json'), 'utf8'));
      await build({
        absWorkingDir: projectRoot,
        entryPoints: {
          libass: `${source}/dist/jassub.js`,
          'worker/worker': `${source}/dist/worker/worker.js`,
        },
        outdir: target,
        bundle: true,
        format: 'esm',
        minify: true,
        target: 'es2022',
        banner: { js: `/* jassub, ${license}; see LICENSE beside it. */` },
      });
      for (const file of ['jassub-worker.wasm', 'jassub-worker-modern.wasm'])
        cpSync(
          path.join(projectRoot, source, 'dist/wasm', file),
          path.join(projectRoot, target, 'wasm', file),
        );
      cpSync(path.join(projectRoot, source, 'LICENSE'), path.join(projectRoot, target, 'LICENSE'));
    },
  );
}
