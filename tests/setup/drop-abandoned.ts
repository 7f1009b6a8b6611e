import { isIdentityAlive } from '@/scripts/database/process-identity';
import { withClient } from '@/scripts/database/with-client';

/** Drops the databases of test runs that ended without doing so themselves, and of the run that is ending now. */
export async function dropAbandoned(superuserUrl: string, ending?: string): Promise<void> {
  await withClient(superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ datname: string }>(
      String.raw`select datname from pg_database where datname like 't\_%'`,
    );
    for (const { datname } of rows) {
      const [, pid, started] = datname.split('_');
      const identity = `${pid}-${started}`;
      if (identity === ending || !isIdentityAlive(identity)) {
        await superuser.query(`drop database if exists ${datname} with (force)`);
      }
    }
  });
}
