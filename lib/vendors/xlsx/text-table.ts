import { AppError } from '@/lib/platform/errors/app-error';
import { limits } from './limits';

/** Many texts kept as bytes one after another: a third of what as many strings would take, and no more than allowed. */
export interface TextTable {
  add(text: string): void;
  /** undefined where there is none. */
  get(index: number): string | undefined;
}

export function textTable(): TextTable {
  let bytes = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let used = 0;
  return {
    add(text) {
      const most = used + text.length * 3;
      if (used + text.length > limits.texts) throw new AppError('invalid', 'spreadsheet-unsafe');
      if (most > bytes.length) {
        const larger = Buffer.alloc(Math.max(bytes.length * 2, most));
        bytes.copy(larger, 0, 0, used);
        bytes = larger;
      }
      used += bytes.write(text, used);
      if (count === ends.length) {
        const larger = new Uint32Array(ends.length * 2);
        larger.set(ends);
        ends = larger;
      }
      ends[count] = used;
      count += 1;
    },
    get(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
      return bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]);
    },
  };
}
