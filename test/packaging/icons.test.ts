import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const assets = join(import.meta.dirname, '../../assets');
const read = (path: string): Buffer => readFileSync(join(assets, path));

/** Width and height of a PNG, from its first chunk. */
function pngSize(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function icoPictures(ico: Buffer): Buffer[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_none, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
  });
}

function icnsPictures(icns: Buffer): Map<string, Buffer> {
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const pictures = new Map<string, Buffer>();
  for (let offset = 8; offset < icns.length; offset += icns.readUInt32BE(offset + 4)) {
    pictures.set(icns.toString('latin1', offset, offset + 4), icns.subarray(offset + 8, offset + icns.readUInt32BE(offset + 4)));
  }
  return pictures;
}

describe('the icon', () => {
  it('is there for Linux in every size its name says', () => {
    const sizes = readdirSync(join(assets, 'icons')).map((name) => [name, pngSize(read(`icons/${name}`)).join('x').concat('.png')]);
    expect(sizes.map(([name]) => name).toSorted()).toEqual(['128x128.png', '16x16.png', '24x24.png', '256x256.png', '32x32.png', '48x48.png', '512x512.png', '64x64.png']);
    expect(sizes.filter(([name, size]) => name !== size)).toEqual([]);
  });

  it('is the same picture for Windows', () => {
    const pictures = icoPictures(read('icon.ico'));
    expect(pictures.map((png) => pngSize(png)[0])).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const png of pictures) expect(png.equals(read(`icons/${pngSize(png)[0]}x${pngSize(png)[1]}.png`))).toBe(true);
  });

  it('is the same picture for the Mac, up to 1024 pixels', () => {
    const pictures = icnsPictures(read('icon.icns'));
    expect(Object.fromEntries([...pictures].map(([type, png]) => [type, pngSize(png)[0]]))).toEqual({
      icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024,
    });
    expect(pictures.get('ic09')?.equals(read('icons/512x512.png'))).toBe(true);
  });

  it('is drawn as paths, so that no font decides how it looks', () => {
    for (const name of ['icon.svg', 'icon-small.svg']) expect(read(name).toString()).not.toMatch(/<text|font-family|href|url\(/);
  });
});
