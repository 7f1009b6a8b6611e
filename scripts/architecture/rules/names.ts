import { placeOf, roomOrder } from '../floors';
import type { Rule } from '../project';

const banned = ['utils', 'util', 'helpers', 'services', 'managers', 'common', 'misc', 'shared'];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that can be guessed: kebab-case files, folders that are nouns of the business, rooms that the order knows. */
export const names: Rule = ({ files }) =>
  [...files.keys()].flatMap((file) => judge(file).map((message) => ({ file, line: 1, message })));

function judge(file: string): string[] {
  const folders = file.split('/').slice(0, -1);
  const base = (file.split('/').at(-1) ?? '').replace(/(\.(test|config|d))?\.tsx?$/, '');
  const messages: string[] = [];
  if (!kebab.test(base)) messages.push(`File names are kebab-case, and "${base}" is not.`);
  for (const folder of folders) {
    if (banned.includes(folder))
      messages.push(`No folder is called "${folder}". Name the thing it is about.`);
    else if (!isFolderName(folder)) messages.push(`Folder names are kebab-case, and "${folder}" is not.`);
  }
  const place = placeOf(file);
  if (place.floor === 'room' && !roomOrder.includes(place.room)) {
    messages.push(`"${place.room}" has no place in the order of rooms (scripts/architecture/floors.ts).`);
  }
  return messages;
}

// To Next.js, [param] is a name in code, and (group), @slot and _private are folders with a mark.
function isFolderName(folder: string): boolean {
  const param = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(folder);
  return param !== null || kebab.test(folder.replace(/^\((.+)\)$|^[@_](.+)$/, '$1$2'));
}
