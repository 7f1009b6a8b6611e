import QRCode from 'qrcode';

/** A QR code of a text as an SVG picture, black on white with the quiet zone scanners want. */
export async function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}
