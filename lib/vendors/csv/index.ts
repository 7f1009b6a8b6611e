export { splitRecords } from './split-records';
