import { posix } from 'node:path';
import type { Archive } from './archive';
import { readXml } from './read-xml';

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: `worksheet`, `styles`… Strict and transitional files differ before it. */
  readonly type: string;
  readonly path: string;
}

/** What a part refers to inside the package; links to the outside are left out. */
export async function readRelations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const relations: Relation[] = [];
  await readXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        path,
      });
    },
  });
  return relations;
}
