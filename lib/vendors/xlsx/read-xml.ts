import { SaxesParser } from 'saxes';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';

/** Names come without their namespace prefix: some programs write `<x:row>`. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Streams one part of the package through the handlers; does nothing when there is no such part. A document type
 * declaration is refused: no honest workbook has one, and it is how entities would be defined. Throws `invalid`.
 */
export async function readXml(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const entry = archive.parts.get(path);
  if (!entry) return;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('doctype', () => {
    throw new AppError('invalid', 'spreadsheet-unsafe');
  });
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  try {
    await pour(archive, path, parser);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
}

async function pour(archive: Archive, path: string, parser: SaxesParser): Promise<void> {
  const entry = archive.parts.get(path);
  if (!entry) return;
  const stream = await archive.zip.openReadStreamPromise(entry);
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
