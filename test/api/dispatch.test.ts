import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../main/api/dispatch.ts';
import { ApiError } from '../../shared/api/reply.ts';

function dispatchTo(cite: () => unknown) {
  const log: string[] = [];
  const dispatch = createDispatch({ 'exchange.cite': cite as never }, (line) => log.push(line));
  return { dispatch, log };
}

const cite = { documentId: 'white-paper', start: 0, end: 4, language: 'en' };
const unknown = { ok: false, error: { code: 'unknown-method', message: 'There is no such method here.' } };

describe('the door', () => {
  it('hands the checked arguments on and answers the value', async () => {
    let given: unknown;
    const dispatch = createDispatch({ 'search.run': (args) => ((given = args), { query: '', total: 0, totalByDocument: [], hits: [] }) }, () => undefined);
    expect(await dispatch('search.run', { query: '网络' })).toEqual({ ok: true, value: { query: '', total: 0, totalByDocument: [], hits: [] } });
    expect(given).toEqual({ query: '网络', limit: 50 });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'exchange', '', 'exchange.cite ', 'EXCHANGE.CITE'])('does not know %j', async (method) => {
    expect(await dispatchTo(() => null).dispatch(method, cite)).toEqual(unknown);
  });

  it.each([[undefined], [null], [7], [{}], [['exchange.cite']], [Symbol('exchange.cite')]])('does not take %j for a name', async (method) => {
    expect(await dispatchTo(() => null).dispatch(method as never, cite)).toEqual(unknown);
  });

  it('does not know a method whose handler runs elsewhere', async () => {
    expect(await dispatchTo(() => null).dispatch('library.list', {})).toEqual(unknown);
  });

  it('refuses arguments without repeating them', async () => {
    const { dispatch, log } = dispatchTo(() => null);
    expect(await dispatch('exchange.cite', { ...cite, start: '私密的笔记', 私密的键: 1 })).toEqual({
      ok: false,
      error: { code: 'invalid-arguments', message: 'exchange.cite refuses its arguments (start.invalid_type, unrecognized_keys).' },
    });
    expect(log).toEqual([]);
  });

  it('refuses arguments that throw when they are looked at', async () => {
    const trap = new Proxy({}, { get: () => { throw new Error('私密的笔记'); }, ownKeys: () => { throw new Error('私密的笔记'); } });
    const reply = await dispatchTo(() => null).dispatch('exchange.cite', trap);
    expect(reply.ok).toBe(false);
    expect(JSON.stringify(reply)).not.toContain('私密');
  });

  it('carries a refusal of the services as it is', async () => {
    const { dispatch, log } = dispatchTo(() => { throw new ApiError('document-missing', 'There is no such document.', { path: 'x' }); });
    expect(await dispatch('exchange.cite', cite)).toEqual({ ok: false, error: { code: 'document-missing', message: 'There is no such document.', detail: { path: 'x' } } });
    expect(log).toEqual([]);
  });

  it.each([['thrown', () => { throw new TypeError('私密的笔记 is not a function'); }], ['rejected', () => Promise.reject(new TypeError('私密的笔记 is not a function'))], ['not an error', () => { throw '私密的笔记 is not a function'; }]])(
    'tells of a defect nothing but that it is one, and logs the rest (%s)',
    async (_how, handler) => {
      const { dispatch, log } = dispatchTo(handler);
      expect(await dispatch('exchange.cite', cite)).toEqual({ ok: false, error: { code: 'internal', message: 'Something went wrong in Wangfa itself; the log has the rest.' } });
      expect(log).toEqual([expect.stringContaining('exchange.cite: internal: ')]);
      expect(log[0]).toContain('is not a function');
    },
  );

  it('tells a full disk from a defect', async () => {
    const { dispatch } = dispatchTo(() => {
      const database = new BetterSqlite3(':memory:');
      database.exec('CREATE TABLE page (content BLOB)');
      database.pragma('max_page_count = 4');
      database.exec('INSERT INTO page VALUES (zeroblob(1000000))');
    });
    expect(await dispatch('exchange.cite', cite)).toEqual({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } });
  });
});
