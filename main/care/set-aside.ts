import { existsSync, renameSync } from 'node:fs';

/**
 * Puts a database aside under a name that tells when, log and all; nothing is deleted. The log goes first: left beside a new
 * database of the same name it would be played into it. Answers the new path of the database.
 */
export function setAside(path: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  let asidePath = `${path}.damaged-${stamp}`;
  for (let attempt = 2; existsSync(asidePath); attempt++) asidePath = `${path}.damaged-${stamp}-${attempt}`;
  for (const ending of ['-wal', '-shm', '']) if (existsSync(path + ending)) renameSync(path + ending, asidePath + ending);
  return asidePath;
}
