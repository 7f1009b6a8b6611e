/** The EXIF orientation of a picture, 1 to 8; 1 when it says nothing or nonsense. */
export function readOrientation(bytes: Uint8Array, format: 'jpeg' | 'png' | 'webp'): number {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = { jpeg: exifOfJpeg, png: exifOfPng, webp: exifOfWebp }[format](view);
    return start === null ? 1 : orientationAt(view, start);
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** Where the TIFF header of the EXIF data begins. */
function exifOfJpeg(view: DataView): number | null {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return null;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
  }
  return null;
}

function exifOfPng(view: DataView): number | null {
  for (let at = 8; at + 8 < view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x65584966) return at + 8;
  }
  return null;
}

function exifOfWebp(view: DataView): number | null {
  for (let at = 12; at + 8 < view.byteLength; ) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at) === 0x45584946) return at + 8 + (view.getUint32(at + 8) === 0x45786966 ? 6 : 0);
    at += 8 + size + (size % 2);
  }
  return null;
}

function orientationAt(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
