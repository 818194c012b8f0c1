// Draws every icon file from the two pictures beside this file: `node assets/draw-icons.mjs`, where a Chromium is installed.
// The results are committed, so that building and packaging need no browser.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
const large = readFileSync(join(folder, 'icon.svg'), 'utf8');
const small = readFileSync(join(folder, 'icon-small.svg'), 'utf8');
/** Up to this many pixels the frame of the large picture would blur. */
const largestSmall = 48;

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Types of Apple's icon container by the pixels of their picture; some sizes stand twice, for screens of double density. */
const icnsTypes = [['icp4', 16], ['icp5', 32], ['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

const pictures = await drawAll();
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of linuxSizes) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), pictures.get(size));
writeFileSync(join(folder, 'icon.png'), pictures.get(512));
writeFileSync(join(folder, 'icon.ico'), toIco(icoSizes));
writeFileSync(join(folder, 'icon.icns'), toIcns(icnsTypes));

async function drawAll() {
  const executablePath = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of sizes) {
    const picture = Buffer.from(size <= largestSmall ? small : large).toString('base64');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${picture}">`);
    await page.locator('img').evaluate((image) => image.decode());
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** Windows' icon file: a directory of sixteen-byte entries, then the pictures as PNG. */
function toIco(which) {
  const head = Buffer.alloc(6 + 16 * which.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(which.length, 4);
  let offset = head.length;
  which.forEach((size, index) => {
    const { length } = pictures.get(size);
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += length;
  });
  return Buffer.concat([head, ...which.map((size) => pictures.get(size))]);
}

/** Apple's icon file: type, length and PNG of each picture, after the length of all. */
function toIcns(types) {
  const parts = types.map(([type, size]) => chunk(type, pictures.get(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
