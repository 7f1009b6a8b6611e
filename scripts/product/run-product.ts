import { ensureDatabase } from '../database/ensure-database';
import { restarting } from '../processes/restarting';
import { startChild } from '../processes/start-child';
import { listenForStop, Stopped, stopRequest, stopRequested } from '../processes/stop-request';
import { complain, heading, say } from '../terminal';
import { build } from './build';
import { bundleLibass } from './bundle-libass';
import { bundleWidget } from './bundle-widget';
import { choosePort } from './choose-port';
import { generateClient } from './generate-client';
import { type DemoSignIn, prepareDemo } from './prepare-demo';
import { untilHealthy } from './until-healthy';

export type Mode = 'production' | 'development';

const next = 'node_modules/next/dist/bin/next';
const web: Readonly<Record<Mode, string[]>> = { production: [next, 'start'], development: [next, 'dev'] };
const worker: Readonly<Record<Mode, string[]>> = {
  production: ['--import', 'tsx', 'scripts/worker.ts'],
  development: ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'scripts/worker.ts'],
};

/**
 * Runs the whole product in this terminal: database, web and worker, until asked to stop. Whatever way it ends,
 * everything it started has ended too.
 */
export async function runProduct(mode: Mode): Promise<never> {
  listenForStop();
  try {
    await prepareAndRun(mode);
    process.exit(0);
  } catch (error) {
    if (error instanceof Stopped) process.exit(0);
    complain(error);
    process.exit(1);
  }
}

async function prepareAndRun(mode: Mode): Promise<void> {
  const port = await choosePort();
  heading('Preparing the database');
  const database = await ensureDatabase();
  try {
    for (const name of database.applied) say(`applied ${name}`);
    stopRequest.throwIfAborted();
    Object.assign(process.env, { NODE_ENV: mode });
    process.env.X8_URL ||= `http://localhost:${port}`;
    if (database.embedded && !process.env.STRIPE_SECRET_KEY) process.env.X8_DEMO ||= '1';
    const { assertMasterKey } = await import('@/lib/platform/crypto/assert-master-key');
    assertMasterKey();
    await Promise.all([generateClient(), bundleLibass(), bundleWidget()]);
    const [signIn] = await Promise.all([prepareDemo(), mode === 'production' ? build() : undefined]);
    await runUntilStopped(mode, port, signIn);
  } finally {
    await database.stop();
  }
}

async function runUntilStopped(mode: Mode, port: number, signIn: DemoSignIn | undefined): Promise<void> {
  stopRequest.throwIfAborted();
  heading('Starting web and worker');
  // The running product has no business with the owner's rights over the tables.
  const env = { DATABASE_OWNER_URL: '', PORT: String(port) };
  const webServer = startChild([...web[mode], '--port', String(port)], env);
  const workers = restarting('worker', () => startChild(worker[mode], env));
  const ending = Promise.race([stopRequested(), webServer.ended]);
  try {
    const health = await untilHealthy(`http://localhost:${port}`, ending);
    if (health !== 'ended') announce(signIn, health);
    const end = await ending;
    if (end !== undefined) {
      throw new Error(
        `The web server ended by itself (${end}), so everything was stopped. Its last lines say why.`,
      );
    }
    heading('Stopping');
  } finally {
    await Promise.all([webServer.stop(), workers.stop()]);
  }
}

function announce(signIn: DemoSignIn | undefined, health: 'healthy' | 'late'): void {
  heading(`X8 is up: ${process.env.X8_URL}`);
  if (health === 'late')
    say(`Not all of it: ${process.env.X8_URL}/api/health says what is missing, the lines above say why.`);
  if (signIn) say(`Sign in as ${signIn.email} with the password ${signIn.password}`);
  if (signIn && !process.env.STRIPE_SECRET_KEY) {
    say('No Stripe key is set: payments go to the built-in test checkout, and no money moves.');
  }
  say('Ctrl-C stops everything.');
}
