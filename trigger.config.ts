import { defineConfig } from '@trigger.dev/sdk';

export default defineConfig({
  project: process.env.TRIGGER_PROJECT_REF ?? '',
  dirs: ['./jobs'],
  maxDuration: 600,
  retries: { enabledInDev: false, default: { maxAttempts: 1 } },
});
