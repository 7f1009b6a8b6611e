export { changeHook } from './change-hook';
export { createHook } from './create-hook';
export { deliverEvent } from './deliver-event';
export { deliverEventContract, pruneDeliveriesNightly } from './jobs';
export { listDeliveries } from './list-deliveries';
export { listHooks } from './list-hooks';
export { pruneDeliveries } from './prune-deliveries';
export { removeHook } from './remove-hook';
export { replayDelivery } from './replay-delivery';
export { rotateHookSecret } from './rotate-hook-secret';
export {
  ChangeHook,
  CreateHook,
  DeliveryState,
  Hook,
  HookAttempt,
  HookDelivery,
  HookEvent,
  ListDeliveries,
  TellHooks,
} from './schemas';
export { tellHooks } from './tell-hooks';
