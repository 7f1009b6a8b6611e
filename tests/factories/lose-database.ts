import type { Socket } from 'node:net';
import pg from 'pg';

/** From the n-th statement on none reaches the database, until it is back. */
export function loseDatabase(statements: number): { readonly back: () => void } {
  const { query } = pg.Client.prototype;
  let left = statements;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    left -= 1;
    if (left > 0) return Reflect.apply(query, this, args);
    // The connection is gone with it, and whatever it had begun.
    this.on('error', () => {});
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    const error = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const callback = args.find((one) => typeof one === 'function');
    if (typeof callback !== 'function') return Promise.reject(error);
    callback(error);
    return undefined;
  } as typeof query;
  return {
    back: () => {
      pg.Client.prototype.query = query;
    },
  };
}
