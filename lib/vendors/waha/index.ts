export { askWaha, type WahaServer, wahaRefusal } from './ask-waha';
export { wahaMessageNumber } from './sent-id-of';
export {
  type WahaApi,
  type WahaFile,
  WahaSession,
  type WahaSessionConfig,
  type WahaStatus,
  wahaApi,
  wahaStatuses,
} from './waha-api';
