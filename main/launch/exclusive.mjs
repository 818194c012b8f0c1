// One set-up of a clone at a time. The lock is a folder (making one is atomic everywhere) that its owner keeps touching,
// so that a lock left by a killed process is known by standing still, whatever the clock or a reused process number says.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const touchEveryMs = 2_000;
const pollEveryMs = 200;
/** Polls without a touch after which a lock counts as left behind: 15 s of our own waiting, asleep or not. */
const patiencePolls = 75;
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `work` while no other process does under the same lock.
 * @template Result
 * @param {string} lock path of the lock's folder
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once if somebody else is at work
 * @returns {Promise<Result>}
 */
export async function exclusively(lock, work, onWait) {
  await take(lock, onWait);
  const release = () => rmSync(lock, { recursive: true, force: true });
  const stop = (signal) => {
    release();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of endingSignals) process.once(signal, stop);
  const touching = setInterval(() => touch(lock), touchEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    for (const signal of endingSignals) process.off(signal, stop);
    release();
  }
}

async function take(lock, onWait) {
  mkdirSync(dirname(lock), { recursive: true });
  let seen = null;
  let polls = 0;
  for (;;) {
    if (tryTake(lock)) return;
    const holder = readHolder(lock);
    if (holder === null) continue;
    if (seen === null) onWait?.();
    polls = holder.sign === seen ? polls + 1 : 0;
    seen = holder.sign;
    if (isGone(holder.pid) || polls > patiencePolls) removeLeftBehind(lock, holder.sign);
    else await sleep(pollEveryMs);
  }
}

function tryTake(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'owner'), String(process.pid));
  return true;
}

/** `sign` changes with every touch and every new owner; null when the lock has just been freed. */
function readHolder(lock) {
  try {
    const { mtimeMs, ino } = statSync(lock);
    const pid = readOwner(lock);
    return { pid, sign: `${pid} ${ino} ${mtimeMs}` };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** 0 in the moment between making the folder and naming the owner. */
function readOwner(lock) {
  try {
    return Number(readFileSync(join(lock, 'owner'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

function isGone(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Only one of several waiters can rename a folder away; one that caught a fresh lock by it puts that back. */
function removeLeftBehind(lock, sign) {
  const aside = `${lock}.${process.pid}`;
  if (readHolder(lock)?.sign !== sign) return;
  try {
    renameSync(lock, aside);
    if (readHolder(aside)?.sign === sign) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function touch(lock) {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
