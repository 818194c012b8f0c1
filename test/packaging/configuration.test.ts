import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const configuration = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown> & {
  readonly electronFuses: unknown;
  readonly mac: { readonly icon: string; readonly target: unknown };
  readonly win: { readonly icon: string; readonly target: unknown };
  readonly linux: { readonly icon: string; readonly target: unknown };
};

function validator() {
  const require = createRequire(import.meta.url);
  const folder = dirname(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib/package.json'));
  const schema = JSON.parse(readFileSync(join(folder, 'scheme.json'), 'utf8')) as object;
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

describe('electron-builder.yml', () => {
  it('fits the packager’s own schema, and the schema refuses what does not', () => {
    const validate = validator();
    expect([validate(configuration), validate.errors]).toEqual([true, null]);
    expect(validate({ ...configuration, electronFuses: { runAsNode: 'no' } })).toBe(false);
    expect(validate({ ...configuration, asarr: true })).toBe(false);
  });

  it('sets every fuse', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('makes the packages of three systems, publishes nothing and compiles nothing', () => {
    expect({ mac: configuration.mac.target, win: configuration.win.target, linux: configuration.linux.target }).toEqual({
      mac: ['dmg', 'zip'], win: ['nsis', 'portable'], linux: ['AppImage', 'deb'],
    });
    expect({ publish: configuration.publish, npmRebuild: configuration.npmRebuild, asar: configuration.asar }).toEqual({ publish: null, npmRebuild: false, asar: { smartUnpack: false } });
    expect(JSON.stringify(configuration)).not.toMatch(/updat|github|provider/i);
  });

  it('names icons that are there', () => {
    expect([configuration.mac.icon, configuration.win.icon, configuration.linux.icon].map((path) => existsSync(join(root, path)))).toEqual([true, true, true]);
  });
});
