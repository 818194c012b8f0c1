/** What every transport must do, over whichever shell it leads to. */
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { createClient, type Client, type Transport } from '../../shared/api/client.ts';
import { contract, type EventMessage, type MethodName } from '../../shared/api/contract.ts';
import { errorCodes, type Reply } from '../../shared/api/reply.ts';
import type { AnnotationId } from '../../shared/api/notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';
import { defaultSettings } from '../../shared/api/settings.ts';
import { version } from './places.ts';

export interface Subject {
  readonly transport: Transport;
  close(): Promise<void>;
}

const report = 'report-2024' as DocumentId;
const missing = '00000000-0000-4000-8000-000000000000' as AnnotationId;

/** Good arguments for every method: hostile ones are made from these by changing one thing. */
const goodArguments: { readonly [Name in MethodName]: Readonly<Record<string, unknown>> } = {
  'library.open': {},
  'library.list': {},
  'library.read': { documentId: report },
  'search.run': { query: '网络', limit: 3, documentId: report },
  'notebook.list': { documentId: report },
  'notebook.add': { documentId: report, start: 0, end: 4, kind: 'highlight', colour: 'blue', note: '' },
  'notebook.update': { id: missing, colour: 'green', note: '' },
  'notebook.remove': { ids: [missing] },
  'notebook.restore': { ids: [missing] },
  'exchange.export': { format: 'md', language: 'zh-CN', ids: [missing] },
  'exchange.cite': { documentId: report, start: 0, end: 4, language: 'en' },
  'settings.change': { theme: 'dark', fontSize: 20, indent: true },
  'settings.keepPosition': { documentId: report, offset: 7 },
  'host.save': { fileName: 'a.md', content: 'a' },
};
const methods = Object.keys(contract) as MethodName[];

const hostileWholes: readonly unknown[] = [null, undefined, 0, '', 'library', true, [], [1], [{}], '{"documentId":"x"}'];
const hostileValues: readonly unknown[] = [null, -1, 1.5, 1e300, {}, { length: 1 }, [[]], [null], JSON.parse('{"__proto__":{"polluted":true}}'), 'x'.repeat(200_001)];

/** `open` starts the subject on an empty data folder. */
export function contractSuite(name: string, open: () => Promise<Subject>, saved: 'browser' | 'cancelled'): void {
  describe(`the contract over ${name}`, () => {
    let subject: Subject;
    let client: Client;
    const events: EventMessage[] = [];
    const invoke = (method: string, args: unknown): Promise<Reply> => subject.transport.invoke(method, args);

    beforeAll(async () => {
      subject = await open();
      client = createClient(subject.transport);
      subject.transport.subscribe((event) => events.push(event));
    });
    afterAll(() => subject.close());

    it('opens on the two texts, newest first, with every setting at its default', async () => {
      const { documents, ...rest } = await client.call('library.open', {});
      expect(rest).toEqual({ settings: defaultSettings, positions: [], last: null, annotations: [], version, notices: [] });
      expect(documents.map(({ id, blocks, characters }) => [id, blocks, characters])).toEqual([['report-2024', 278, 46249], ['white-paper-2023', 102, 15669]]);
      expect(await client.call('library.list', {})).toEqual(documents);
    });

    it('reads a document', async () => {
      const { document, blocks, sections } = await client.call('library.read', { documentId: 'white-paper-2023' });
      expect([document.title, blocks.length, sections.length, blocks[1]?.text]).toEqual(['新时代的中国网络法治建设', 102, 27, '前言']);
    });

    it('finds a passage', async () => {
      const { query, total, hits } = await client.call('search.run', { query: '特发布此白皮书' });
      expect([query, total, hits.map(({ documentId, n, spans }) => [documentId, n, spans])]).toEqual(['特发布此白皮书', 1, [['white-paper-2023', 5, [{ start: 32, end: 39 }]]]]);
    });

    it('cites a passage', async () => {
      const { quote, label, text } = await client.call('exchange.cite', { documentId: report, start: 0, end: 17, language: 'zh-CN' });
      expect(quote).toBe('一、2024年中国网络法治发展概述');
      expect(label).toContain('中国网络法治发展报告');
      expect(text).toContain(quote);
      expect(text).toContain(label);
    });

    it('keeps a mark, changes it, removes it and brings it back, and every window is told', async () => {
      events.length = 0;
      const added = await client.call('notebook.add', { documentId: report, start: 2, end: 17, colour: 'pink', note: '年份' });
      expect([added.selector.exact, added.colour, added.kind, added.note, added.resolution]).toEqual(['2024年中国网络法治发展概述', 'pink', 'highlight', '年份', { state: 'exact', start: 2, end: 17 }]);
      const changed = await client.call('notebook.update', { id: added.id, colour: 'green' });
      expect(changed).toEqual({ ...added, colour: 'green', updatedAt: changed.updatedAt });
      expect(await client.call('notebook.remove', { ids: [added.id, missing] })).toEqual([added.id]);
      expect(await client.call('notebook.list', {})).toEqual([]);
      expect(await client.call('notebook.restore', { ids: [added.id] })).toEqual([{ ...changed, updatedAt: expect.any(String) as string }]);
      await waitUntil(() => events.length >= 4);
      expect(events).toEqual(Array.from({ length: 4 }, () => ({ name: 'notebook.changed', payload: { documentIds: [report] } })));
    });

    it('exports the mark', async () => {
      const { content, excerpts, mismatched, fileName, mediaType } = await client.call('exchange.export', { format: 'md', language: 'en' });
      expect([excerpts, mismatched, fileName.endsWith('.md'), mediaType.startsWith('text/markdown')]).toEqual([1, [], true, true]);
      expect(content).toContain('2024年中国网络法治发展概述');
      expect(content).toContain('年份');
    });

    it('keeps settings and places, and tells every window of the settings', async () => {
      events.length = 0;
      const changed = { ...defaultSettings, theme: 'sepia', fontSize: 22 };
      expect(await client.call('settings.change', { theme: 'sepia', fontSize: 22 })).toEqual(changed);
      expect(await client.call('settings.keepPosition', { documentId: report, offset: 100 })).toBeNull();
      const { settings, positions } = await client.call('library.open', {});
      expect([settings, positions]).toEqual([changed, [{ documentId: report, offset: 100, at: expect.any(String) as string }]]);
      await waitUntil(() => events.length > 0);
      expect(events).toEqual([{ name: 'settings.changed', payload: changed }]);
    });

    it('leaves a save to the shell', async () => {
      expect(await client.call('host.save', { fileName: 'marks.md', content: '# 摘录' })).toEqual({ outcome: saved });
    });

    it('refuses what is not there by its own code', async () => {
      const codes = await Promise.all([
        invoke('library.read', { documentId: 'no-such' }),
        invoke('exchange.cite', { documentId: 'no-such', start: 0, end: 1, language: 'en' }),
        invoke('notebook.add', { documentId: 'no-such', start: 0, end: 1 }),
        invoke('settings.keepPosition', { documentId: 'no-such', offset: 1 }),
        invoke('notebook.update', { id: missing, note: 'x' }),
        invoke('notebook.add', { documentId: report, start: 4, end: 4 }),
        invoke('notebook.add', { documentId: report, start: 0, end: 900_000_000 }),
      ].map(async (reply) => codeOf(await reply)));
      expect(codes).toEqual(['document-missing', 'document-missing', 'document-missing', 'document-missing', 'annotation-missing', 'invalid-arguments', 'invalid-arguments']);
    });

    it.each(['__proto__', 'constructor', 'toString', '', 'library', 'library.open.then', 'notebook.add\0', '../library.open'])('knows no method %j', async (method) => {
      expect(codeOf(await invoke(method, {}))).toBe('unknown-method');
    });

    it.each(methods)('%s takes good arguments and refuses hostile ones, and the notebook stays as it was', async (method) => {
      const before = await client.call('notebook.list', {});
      const good = goodArguments[method];
      for (const args of [...hostileWholes, { ...good, extra: 1 }, JSON.parse(JSON.stringify(good).replace(/^\{/, '{"__proto__":{"a":1},').replace(',}', '}'))]) {
        expect([args, codeOf(await invoke(method, args))]).toEqual([args, 'invalid-arguments']);
      }
      for (const field of Object.keys(good)) {
        for (const value of hostileValues) {
          // a file may hold any text
          if (method === 'host.save' && field === 'content' && typeof value === 'string') continue;
          expect([field, value, codeOf(await invoke(method, { ...good, [field]: value }))]).toEqual([field, value, 'invalid-arguments']);
        }
      }
      expect(await client.call('notebook.list', {})).toEqual(before);
      const reply = await invoke(method, method === 'notebook.add' ? {} : good);
      expect(reply.ok || errorCodes.includes(reply.error.code)).toBe(true);
      expect(JSON.stringify(reply)).not.toMatch(/ at .*:\d+:\d+/);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });

    it('answers every query, whatever is in it', async () => {
      const queries = ['', ' ', '"', '\'', '*', '(', ')', 'AND', 'NEAR(', '网络 OR', '-', '--', '\0', '\ud800', '😀', '網絡', '４５', 'a'.repeat(10_000), '%', '_', ';DROP TABLE block', '：：', '《》'];
      const totals = [];
      for (const query of queries) totals.push((await client.call('search.run', { query })).total >= 0);
      expect(totals).toEqual(queries.map(() => true));
    });
  });
}

function codeOf(reply: Reply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

/** Events may come after the answer. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !isSo(); attempt++) await new Promise((resume) => setTimeout(resume, 10));
}

