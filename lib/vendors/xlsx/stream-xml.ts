import { SaxesParser } from 'saxes';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { limits } from './limits';
import { streamPart } from './stream-part';

/** Names come without their namespace prefix: some programs write `<x:row>`. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Streams one part of the package through the handlers, pausing after each piece with the bytes that are behind; ends at
 * once when there is no such part. A document type declaration is refused: no honest workbook has one, and it is how
 * entities would be defined. Throws `invalid`.
 */
export async function* streamXml(
  archive: Archive,
  path: string,
  handlers: XmlHandlers,
): AsyncGenerator<number> {
  if (!archive.parts.has(path)) return;
  const parser = newParser(handlers);
  try {
    for await (const { text, behind } of streamPart(archive, path)) {
      parser.write(text);
      yield behind;
    }
    parser.close();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
}

function newParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('doctype', unsafe);
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) unsafe();
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  return parser;
}

function unsafe(): never {
  throw new AppError('invalid', 'spreadsheet-unsafe');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
