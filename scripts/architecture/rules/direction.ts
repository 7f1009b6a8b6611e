import { isSchemas, type Place, placeOf, roomOrder } from '../floors';
import type { Import, Rule, SourceFile } from '../project';

const heights = { door: 3, room: 2, pipe: 1, ground: 0 } as const;

/** Imports point down: doors, rooms, pipes, ground; rooms know only the rooms above them, through their front doors. */
export const direction: Rule = ({ files }) =>
  [...files.values()].flatMap((file) =>
    file.imports.flatMap((found) => {
      const message = judge(file, found);
      return message ? [{ file: file.path, line: found.line, message }] : [];
    }),
  );

function judge(file: SourceFile, { target }: Import): string | undefined {
  const here = placeOf(file.path);
  if (target === undefined || here.floor === 'outside') return undefined;
  const there = placeOf(target);
  if (there.floor === 'outside') {
    return target.startsWith('tests/')
      ? 'Code does not import tests. Move what it needs out of tests/.'
      : undefined;
  }
  if (heights[there.floor] > heights[here.floor]) {
    return `${describe(here)} may not import ${describe(there)}: imports point down (doors → rooms → pipes → ground). To talk upward, dispatch a contract of your own.`;
  }
  if (here.floor === 'door' && there.floor === 'door') return judgeDoors(here.door, there.door);
  if (there.floor === 'room') return judgeRoom(file.path, here, there.room, target);
  return undefined;
}

function judgeDoors(here: string, there: string): string | undefined {
  if (here === there || here === 'scripts' || there === 'components') return undefined;
  // The web process chooses the engine that its dispatches are handed to.
  if (here === 'app' && there === 'jobs') return undefined;
  return `${here}/ may not import ${there}/. Put what both need on a lower floor.`;
}

function judgeRoom(file: string, here: Place, room: string, target: string): string | undefined {
  if (here.floor === 'room' && here.room === room) return undefined;
  if (here.floor === 'door' && here.door === 'components' && !isSchemas(target)) {
    return `components/ may import only lib/${room}/schemas.ts of a room: the rest runs on the server.`;
  }
  if (here.floor === 'room') {
    const [mine, theirs] = [here.room, room].map((name) => roomOrder.indexOf(name));
    if (mine === undefined || theirs === undefined || mine <= theirs) {
      return `The room "${here.room}" may not import "${room}": in the order of rooms it stands below it. Dispatch a contract and let a job call "${room}".`;
    }
  }
  const throughSchemas = isSchemas(target) && (here.floor === 'door' || isSchemas(file));
  if (target !== `lib/${room}/index.ts` && !throughSchemas) {
    return `A room is entered by its index.ts: import from '@/lib/${room}', exporting there what is missing.`;
  }
  return undefined;
}

function describe(place: Place): string {
  if (place.floor === 'door') return `${place.door}/ (a door)`;
  if (place.floor === 'room') return `the room "${place.room}"`;
  if (place.floor === 'pipe') return `lib/vendors/${place.vendor} (a pipe)`;
  return 'lib/platform (the ground)';
}
