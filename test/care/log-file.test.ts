import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../main/care/log-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = () => new Date(Date.UTC(2025, 4, 1, 12));

describe('the log', () => {
  it('has a line for each entry, with its time, for the reader alone', () => {
    const path = join(temporaryFolder(), 'wangfa.log');
    const log = openLog(path, now, () => undefined);
    log('first');
    log('of\r\n\ntwo lines');
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['2025-05-01T12:00:00.000Z first\n2025-05-01T12:00:00.000Z of ⏎ two lines\n', 0o600]);
  });

  it('is put aside when it has grown long, over the one before', () => {
    const path = join(temporaryFolder(), 'wangfa.log');
    writeFileSync(path, 'x'.repeat(1_000_001));
    writeFileSync(`${path}.1`, 'older');
    openLog(path, now, () => undefined)('new');
    expect([readFileSync(path, 'utf8'), statSync(`${path}.1`).size]).toEqual(['2025-05-01T12:00:00.000Z new\n', 1_000_001]);
  });

  it('that cannot be written goes to where it can, and stops nothing', () => {
    const path = join(temporaryFolder(), 'wangfa.log');
    mkdirSync(path);
    const lines: string[] = [];
    openLog(path, now, (line) => lines.push(line))('entry');
    expect([lines.length, lines[0]?.startsWith('2025-05-01T12:00:00.000Z entry (not logged: EISDIR'), existsSync(`${path}.1`)]).toEqual([1, true, false]);
  });
});
