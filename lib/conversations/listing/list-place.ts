import { AppError } from '@/lib/platform/errors/app-error';
import type { ListPosition } from '../store/listing';

/** A place in a list that is ordered by time and id, as an address writes it. */
export const listPlace = {
  write: ({ at, id }: ListPosition): string => `${at.getTime()}-${id}`,
  /** Throws `invalid` for what was not written here. */
  read(cursor: string): ListPosition {
    const [, time, id] = /^(\d{1,15})-(\w+)$/.exec(cursor) ?? [];
    if (time === undefined || id === undefined) {
      throw new AppError('invalid', 'input-invalid', { field: 'cursor', params: { detail: 'cursor' } });
    }
    return { at: new Date(Number(time)), id };
  },
};
