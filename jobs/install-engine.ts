import { installJobEngine } from '@/lib/platform/dispatch/engine';
import { env } from '@/lib/platform/env';
import { graphileJobEngine } from '@/lib/vendors/graphile/graphile-job-engine';
import { triggerJobEngine } from '@/lib/vendors/trigger/trigger-job-engine';

/** Chooses who runs this process's jobs: Trigger.dev when its key is set, the local queue otherwise. */
export function installEngine(): void {
  installJobEngine(env().TRIGGER_SECRET_KEY ? triggerJobEngine : graphileJobEngine);
}
