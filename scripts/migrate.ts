import { ensureDatabase } from './database/ensure-database';
import { complain, say } from './terminal';

// Brings the database of the settings up to this checkout, and nothing else: for deployments that do it apart.
try {
  const database = await ensureDatabase();
  for (const name of database.applied) say(`applied ${name}`);
  say(database.applied.length > 0 ? 'The database is up to date.' : 'The database was up to date.');
  await database.stop();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
