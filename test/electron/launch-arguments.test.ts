import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunchArguments } from '../../main/electron/launch-arguments.ts';

const here = resolve('/home/reader');

describe('what the command line asks for', () => {
  it.each([
    ['nothing', ['wangfa'], { dataFolder: null, files: [] }],
    ['a data folder', ['wangfa', '--data', '/data'], { dataFolder: resolve('/data'), files: [] }],
    ['a data folder after an equals sign', ['wangfa', '--data=/data'], { dataFolder: resolve('/data'), files: [] }],
    ['a data folder beside where it was started', ['wangfa', '--data', 'mine'], { dataFolder: resolve(here, 'mine'), files: [] }],
    ['a folder that is not named', ['wangfa', '--data'], { dataFolder: null, files: [] }],
    ['an empty folder', ['wangfa', '--data='], { dataFolder: null, files: [] }],
    ['a file among switches of Chromium', ['wangfa', '--no-sandbox', '--data', '/data', 'notes.wangfa', '--', ''], { dataFolder: resolve('/data'), files: [resolve(here, 'notes.wangfa')] }],
  ])('%s', (_name, commandLine, expected) => {
    expect(readLaunchArguments(commandLine, true, here)).toEqual(expected);
  });

  it('takes the folder of the app for no file while we develop', () => {
    expect(readLaunchArguments(['electron', '--no-sandbox', '.', '--data', '/data', 'a.wangfa'], false, here)).toEqual({ dataFolder: resolve('/data'), files: [resolve(here, 'a.wangfa')] });
  });
});
