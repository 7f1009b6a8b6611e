import type { IncomingMessage } from 'node:http';
import { readMultipart } from './read-multipart';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One call of the Bot API: parameters as they came, JSON values read, uploads by the parameter they stand for. */
export interface TelegramCall {
  readonly token: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, UploadedFile>>;
}

/** Reads a call, be it JSON or multipart; null when the path names none. */
export async function readCall(request: IncomingMessage): Promise<TelegramCall | null> {
  const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (!token || !method) return null;
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const params = body.length > 0 ? (JSON.parse(body.toString('utf8')) as Record<string, unknown>) : {};
    return { token, method, params, files: {} };
  }
  const parts = readMultipart(body, type);
  const uploads = new Map(parts.flatMap((part) => (part.file ? [[part.name, part.file] as const] : [])));
  const params: Record<string, unknown> = {};
  const files: Record<string, UploadedFile> = {};
  for (const { name, text } of parts) {
    if (text === undefined) continue;
    const upload = text.startsWith('attach://') ? uploads.get(text.slice('attach://'.length)) : undefined;
    if (upload) files[name] = upload;
    params[name] = /^[[{]/.test(text) && name !== 'text' && name !== 'caption' ? JSON.parse(text) : text;
  }
  return { token, method, params, files };
}
