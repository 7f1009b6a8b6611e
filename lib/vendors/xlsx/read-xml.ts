import type { Archive } from './archive';
import { streamXml, type XmlHandlers } from './stream-xml';

/** Puts one part of the package through the handlers as a whole. Throws `invalid` as `streamXml`. */
export async function readXml(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of streamXml(archive, path, handlers));
}
