import { isBuiltin } from 'node:module';
import { isTest } from '../floors';
import type { Rule } from '../project';

const screens = ['app/', 'components/'];

/** Where a package may be imported, by the beginning of its name. Whatever is not listed belongs in a pipe. */
const homes: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['zod', ['']],
  ['temporal-polyfill', ['']],
  ['pg', ['lib/platform/db/', 'scripts/database/']],
  ['@prisma/', ['lib/platform/db/']],
  ['pino', ['lib/platform/log.ts']],
  ['intl-messageformat', ['lib/platform/i18n/']],
  // The guarded client is ground: every pipe that calls an address somebody gave stands on it.
  ['undici', ['lib/platform/net/']],
  ['ipaddr.js', ['lib/platform/net/']],
  ['next-intl', ['lib/platform/i18n/', ...screens]],
  ['next-auth', ['lib/vendors/next-auth/', 'app/_door/']],
  // The migrations of the queue's tables run where the other migrations run.
  ['graphile-worker', ['lib/vendors/graphile/', 'scripts/database/']],
  ['typescript', ['scripts/architecture/']],
  ['commander', ['scripts/']],
  ['esbuild', ['scripts/product/']],
  ['next-themes', screens],
  ['next', screens],
  ['react', screens],
  ['@atlaskit/pragmatic-drag-and-drop', screens],
  ['@tanstack/react-query', screens],
  ['class-variance-authority', screens],
  ['clsx', screens],
  ['cmdk', screens],
  // Its types alone: the browser loads it from /libass.
  ['jassub', screens],
  ['lucide-react', screens],
  ['radix-ui', screens],
  ['sonner', screens],
  ['tailwind-merge', screens],
];

/** An outside thing's SDK is imported in its pipe only, so that it can be exchanged, doubled and read in one place. */
export const packages: Rule = (project) =>
  [...project.files.values()].flatMap((file) =>
    file.imports.flatMap(({ specifier, target, line }) => {
      if (target !== undefined || isBuiltin(specifier)) return [];
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      const messages = [
        !project.packages.has(name) &&
          `package.json does not name "${name}". Add it with the exact version in use.`,
        !mayImport(file.path, name) && `"${name}" may not be imported here. ${advice(name)}`,
      ];
      return messages
        .filter((message) => message !== false)
        .map((message) => ({ file: file.path, line, message }));
    }),
  );

function mayImport(file: string, name: string): boolean {
  if (isTest(file) || !file.includes('/')) return true;
  return (homesOf(name) ?? ['lib/vendors/']).some((home) => file.startsWith(home));
}

function advice(name: string): string {
  const places = homesOf(name);
  if (places) return `Its place is ${places.join(', ')}.`;
  return `Wrap what is needed in lib/vendors/${name.replace(/^@/, '').replaceAll(/[./]/g, '-')}/.`;
}

function homesOf(name: string): readonly string[] | undefined {
  return homes.find(([known]) => name === known || (known.endsWith('/') && name.startsWith(known)))?.[1];
}
