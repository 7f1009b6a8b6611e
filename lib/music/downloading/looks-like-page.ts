/** Whether the first bytes of an answer are a page or a message of a server (HTML, XML, JSON) and no sound. */
export function looksLikePage(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 256))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  return /^(<!|<\?xml|<html|<head|<body|<script|<error|\{\s*"|\[\s*[{"])/.test(text);
}
