import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What marks the fuses in Electron's program: this text, a version, a count, and one character for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses of Electron 45 as it is delivered, in their order: `1` on, `0` off. */
export const deliveredFuses = '101100011';

/** A folder that packaging takes for an unpacked Electron: a program that holds fuses, and what lies beside it. */
export function makeRuntimeStandIn(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const program = join(folder, 'electron');
  const fuses = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, deliveredFuses.length]), Buffer.from(deliveredFuses)]);
  writeFileSync(program, Buffer.concat([Buffer.from('a program\0'), fuses, Buffer.alloc(64)]));
  chmodSync(program, 0o755);
  for (const language of ['en-US', 'zh-CN', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}
