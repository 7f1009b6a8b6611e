import pg from 'pg';

/** A connection as the role the product uses, without a company chosen. Ended by the drop of the file's database. */
export async function appClient(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  client.on('error', () => {});
  await client.connect();
  return client;
}
