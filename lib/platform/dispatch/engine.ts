/** An outbox row on its way to whoever runs it. */
export interface HandedJob {
  readonly id: string;
  readonly job: string;
  readonly queue: string | null;
  readonly runAt: Date;
  /** How often it has run already; part of the idempotency key of a repeated hand-over. */
  readonly attempts: number;
}

/** What runs jobs: the local queue in PostgreSQL, or Trigger.dev. */
export interface JobEngine {
  readonly name: 'local' | 'trigger';
  /** Takes the job over. Called again with the same id and attempts, it must not run it twice. */
  readonly enqueue: (job: HandedJob) => Promise<void>;
  /** Its queue lives in our own database: `promise_job` puts the row into it within the transaction that wrote it. */
  readonly sharesDatabase: boolean;
}

const shared = globalThis as typeof globalThis & { x8JobEngine?: JobEngine };

/** Chosen once when a process starts. A process without an engine leaves its rows to a worker's sweeper. */
export function installJobEngine(engine: JobEngine): void {
  shared.x8JobEngine = engine;
}

export function installedJobEngine(): JobEngine | undefined {
  return shared.x8JobEngine;
}
