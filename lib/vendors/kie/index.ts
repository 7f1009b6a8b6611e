export { createTask } from './create-task';
export { getCredit } from './get-credit';
export { recordInfo } from './record-info';
export type { CreateTask, KieAnswer, RecordInfo } from './schemas';
export { uploadFile } from './upload-file';
