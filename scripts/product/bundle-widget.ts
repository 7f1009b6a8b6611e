import { build } from 'esbuild';
import { projectRoot } from '../project-root';

/** Makes the script that shops put on their own pages: one file, for browsers of the last few years. */
export async function bundleWidget(): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: { widget: 'components/widget/widget.ts' },
    outdir: 'public',
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['es2020', 'safari16.4'],
    legalComments: 'none',
  });
}
