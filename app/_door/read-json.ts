import { AppError } from '@/lib/platform/errors/app-error';
import { readBody } from '@/lib/platform/http/read-body';

const maxJsonBytes = 1024 * 1024;

/** The JSON of a request's body, read no further than 1 MB. Throws `invalid`. */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request, maxJsonBytes);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'JSON' } });
  }
}
