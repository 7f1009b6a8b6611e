/** Whether chaos is played in full (`npm run chaos`); the tests play a short form of the same. */
export const isLong = process.env.X8_CHAOS === 'long';
