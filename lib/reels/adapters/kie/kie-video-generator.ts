import { env } from '@/lib/platform/env';
import type { Clock } from '@/lib/platform/time/clock';
import type { VideoGenerator } from '../../port';
import type { KeyPool } from '../../provider-keys/key-pool';
import { downloadResult } from './download-result';
import type { KieWorld } from './kie-world';
import { lookAtTask } from './look-at-task';
import { modelsOf } from './models-of';
import { submitOrder } from './submit-order';

/** Videos by KIE.ai with the models of KIE_MODEL and the keys of a pool. Throws an `Error` on a model nobody knows. */
export function kieVideoGenerator({ keys, clock }: { keys: KeyPool; clock: Clock }): VideoGenerator {
  const models = modelsOf(env().KIE_MODEL);
  const world: KieWorld = { keys, clock, models };
  const lengths = models[0].duration.choices;
  return {
    name: 'kie',
    capabilities: {
      width: 720,
      height: 1280,
      seconds: { least: Math.min(...lengths), most: Math.max(...lengths) },
      audio: models[0].audio !== null,
      captions: false,
      remote: true,
    },
    isReady: () => keys.isReady(),
    submit: (order) => submitOrder(world, order),
    look: (submitted) => lookAtTask(world, submitted),
    download: ({ source }, _order, file, onProgress) => downloadResult(source, file, onProgress),
  };
}
