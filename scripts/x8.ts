import { Command, CommanderError } from 'commander';
import { addBotCommands } from './cli/bot-commands';
import { addChatCommand } from './cli/chat-command';
import { addClipCommand } from './cli/clip-command';
import { addCompanyCommands } from './cli/company-commands';
import { addKbCommands } from './cli/kb-commands';
import { addKeyCommands } from './cli/key-commands';
import { addMetaAppCommands } from './cli/meta-app-commands';
import { addMusicCommands } from './cli/music-commands';
import { addPaymentCommands } from './cli/payment-commands';
import { addPersonCommands } from './cli/person-commands';
import { addReelCommand } from './cli/reel-command';
import { addReplayCommand } from './cli/replay-command';
import { addTierCommands } from './cli/tier-commands';
import { addVaultCommands } from './cli/vault-commands';
import { addWahaCommands } from './cli/waha-commands';

// Standard output carries the result and nothing else; scripted chats pay at the built-in checkout, never for real.
process.env.LOG_LEVEL ??= 'silent';
process.env.X8_DEMO = 'true';
process.env.STRIPE_SECRET_KEY = '';
process.env.PLATEGA_SECRET = '';

const base = async () => {
  const { newId } = await import('@/lib/platform/new-id');
  const { systemClock } = await import('@/lib/platform/time/system-clock');
  return { actor: { kind: 'operator' }, requestId: newId('req'), clock: systemClock } as const;
};

const program = new Command('x8').description("The operator's command line of X8.").exitOverride();
addCompanyCommands(program, base);
addKbCommands(program, base);
addBotCommands(program, base);
addChatCommand(program, base);
addClipCommand(program);
addKeyCommands(program, base);
addMetaAppCommands(program, base);
addMusicCommands(program, base);
addPaymentCommands(program, base);
addPersonCommands(program, base);
addReelCommand(program);
addReplayCommand(program, base);
addTierCommands(program, base);
addVaultCommands(program, base);
addWahaCommands(program, base);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message by now; help and version are no errors.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
