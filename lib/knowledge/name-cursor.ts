import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';

const Position = z.tuple([z.string(), z.string()]);

/** The place after which a page of things sorted by name begins, as an opaque word for addresses. */
export const nameCursor = {
  write: (name: string, id: string): string => Buffer.from(JSON.stringify([name, id])).toString('base64url'),
  /** Throws `invalid` for a word that was not made here. */
  read: (cursor: string): { name: string; id: string } => {
    try {
      const [name, id] = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
      return { name, id };
    } catch (cause) {
      throw new AppError('invalid', 'input-invalid', {
        field: 'cursor',
        params: { detail: 'cursor' },
        cause,
      });
    }
  },
};
