import { startChild } from './processes/start-child';
import { listenForStop, stopRequested } from './processes/stop-request';

// A customer's telephone for trying X8 out: the doubles of the messengers are the tests' own, so the page lives with them.
listenForStop();
const phone = startChild(['--import', 'tsx', 'tests/phone/main.ts']);
const end = await Promise.race([phone.ended, stopRequested()]);
await phone.stop(2_000);
process.exitCode = typeof end === 'number' ? end : 0;
