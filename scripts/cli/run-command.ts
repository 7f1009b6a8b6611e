import { AppError } from '@/lib/platform/errors/app-error';
import { translateError } from '@/lib/platform/i18n/translate-error';
import { UsageError } from './usage-error';

export interface Output {
  /** One line of JSON instead of a page of it, and errors as JSON too. */
  readonly json?: boolean;
}

/**
 * Runs a command, prints what it returns and sets the exit code: 1 when it was refused, 2 when it was called wrongly.
 * `inWords`: how a person reads the result, where that is not as JSON.
 */
export async function runCommand<T>(
  options: Output,
  command: () => Promise<T>,
  inWords?: (result: T) => string,
): Promise<void> {
  try {
    const result = await command();
    const asJson = () => JSON.stringify(result, null, options.json ? 0 : 2);
    process.stdout.write(`${inWords && !options.json ? inWords(result) : asJson()}\n`);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    const message = messageOf(error);
    const code = error instanceof AppError ? error.code : error instanceof UsageError ? 'usage' : 'internal';
    const shown = options.json
      ? JSON.stringify({
          error: {
            code,
            message,
            ...(error instanceof AppError ? { key: error.key, field: error.field } : {}),
          },
        })
      : message;
    process.stderr.write(`${shown}\n`);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AppError) {
    const cause =
      error.code === 'internal' && error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return `${translateError(error, 'en')}${cause}`;
  }
  return error instanceof Error ? error.message : String(error);
}
