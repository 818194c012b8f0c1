import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerPageRequest, declarePageScheme, servePage } from '../../main/electron/page-protocol.ts';
import { createElectronStandIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangfa-page-'));
const root = join(folder, 'page');
mkdirSync(join(root, 'assets'), { recursive: true });
mkdirSync(join(folder, 'page-other'));
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, 'assets', 'a-1.js'), 'export {};');
writeFileSync(join(root, 'assets', 'a-1.css'), 'p{}');
writeFileSync(join(root, 'assets', 'serif.woff2'), 'wOF2');
writeFileSync(join(root, 'assets', 'notes.sqlite'), 'secret');
writeFileSync(join(root, 'assets', 'noending'), 'secret');
writeFileSync(join(folder, 'secret.json'), 'secret');
writeFileSync(join(folder, 'page-other', 'secret.js'), 'secret');
symlinkSync(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
symlinkSync(folder, join(root, 'up'));
afterAll(() => rmSync(folder, { recursive: true }));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

async function ask(url: string, method = 'GET') {
  const response = await answerPageRequest(root, { url, method });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('the scheme of our page', () => {
  it('is declared secure, with an origin, and never passes by the content policy', () => {
    const { electron, schemes } = createElectronStandIn();
    declarePageScheme(electron);
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
  });

  it('is the only one that is served', async () => {
    const { electron, pages } = createElectronStandIn();
    servePage(electron, root);
    expect([...pages.keys()]).toEqual(['app']);
    expect((await pages.get('app')?.({ url: 'app://wangfa/index.html', method: 'GET' }))?.status).toBe(200);
  });

  it.each([
    ['app://wangfa/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://wangfa/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://wangfa/index.html?x=1#y', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://wangfa/assets/a-1.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['app://wangfa/assets/a-1.css', 'text/css; charset=utf-8', 'p{}'],
    ['app://wangfa/assets/serif.woff2', 'font/woff2', 'wOF2'],
  ])('answers %s with the file and its kind', async (url, type, text) => {
    expect(await ask(url)).toEqual({ status: 200, type, text });
  });

  it.each([
    'app://wangfa/../secret.json', 'app://wangfa/%2e%2e/secret.json', 'app://wangfa/..%2fsecret.json', 'app://wangfa/%2e%2e%2fsecret.json', 'app://wangfa/assets/../../secret.json',
    'app://wangfa/..%5csecret.json', 'app://wangfa/assets%5c..%5c..%5csecret.json', 'app://wangfa/%252e%252e%252fsecret.json', 'app://wangfa/../page-other/secret.js', 'app://wangfa/..%2fpage-other%2fsecret.js',
    'app://wangfa//etc/passwd', 'app://wangfa/assets/link.json', 'app://wangfa/up/secret.json', 'app://wangfa/up/page-other/secret.js', 'app://wangfa/index.html%00.js', 'app://wangfa/%', 'app://wangfa/C:/x.js',
    'app://wangfa/assets', 'app://wangfa/assets/', 'app://wangfa/assets/notes.sqlite', 'app://wangfa/assets/noending', 'app://wangfa/none.js', 'app://wangfa/index.html/x.js',
    `app://wangfa/${'a'.repeat(5000)}.js`, 'app://other/index.html', 'app://wangfa:1/index.html', 'https://example.com/index.html', 'file:///index.html', 'nothing',
  ])('gives nothing out for %s', async (url) => {
    expect(await ask(url)).toEqual({ status: 404, type: null, text: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'get'])('refuses %s', async (method) => {
    expect(await ask('app://wangfa/index.html', method)).toEqual({ status: 405, type: null, text: '' });
  });

  it.each(['app://wangfa/index.html', 'app://wangfa/none.js', 'app://other/'])('sends the content policy and nosniff with every answer, %s', async (url) => {
    const { headers } = await answerPageRequest(root, { url, method: 'GET' });
    expect(Object.fromEntries([...headers].filter(([name]) => name !== 'content-type'))).toEqual({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
});
