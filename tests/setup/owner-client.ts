import pg from 'pg';

/**
 * A connection to the test file's database that row-level security does not bind (the cluster's superuser): for reading
 * the catalogue and for judging an end state across companies. The drop of the database after the file's last test
 * ends it.
 */
export async function ownerClient(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.X8_TEST_SUPERUSER_URL });
  client.on('error', () => {});
  await client.connect();
  return client;
}
