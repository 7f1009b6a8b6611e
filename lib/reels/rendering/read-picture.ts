import { readOrientation } from './read-orientation';

export interface Picture {
  readonly format: 'jpeg' | 'png' | 'webp';
  /** As stored, before it is turned upright. */
  readonly width: number;
  readonly height: number;
  /** EXIF: 1 is upright, 2 to 8 are turned or mirrored. */
  readonly orientation: number;
}

/**
 * What a picture is, by its own first bytes: nothing is decoded and no name is believed. Null for everything that is not a
 * JPEG, PNG or WebP.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = readPng(view) ?? readJpeg(view) ?? readWebp(view);
    if (found === null || found.width === 0 || found.height === 0) return null;
    return { ...found, orientation: readOrientation(bytes, found.format) };
  } catch (error) {
    // It breaks off in the middle of its own header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Found = Omit<Picture, 'orientation'>;

function readPng(view: DataView): Found | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (view.getUint32(12) !== 0x49484452) return null;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readJpeg(view: DataView): Found | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrame(marker)) {
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (marker === 0xda || marker === 0xd9) {
      return null;
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
}

/** SOF0 to SOF15, without the three that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readWebp(view: DataView): Found | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = view.getUint32(12);
  if (kind === 0x56503858)
    return { format: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x56503820) return null;
  const width = view.getUint16(26, true) & 0x3fff;
  return { format: 'webp', width, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
