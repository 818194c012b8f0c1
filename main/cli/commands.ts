import { blocksCommand } from './blocks.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { documentsCommand } from './documents.ts';
import { exportCommand } from './export.ts';
import { searchCommand } from './search.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [documentsCommand, blocksCommand, searchCommand, exportCommand, checkCommand];
