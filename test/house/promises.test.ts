import { describe, expect, it } from 'vitest';
import { importsOf, sourcesUnder, textOf, withoutComments } from './sources.ts';

/** The one server of the house, and what installs it. */
const onTheNetwork = /^main\/(loopback|launch)\//;
const sources = [...sourcesUnder('main'), ...sourcesUnder('shared')].filter((path) => !onTheNetwork.test(path));

const networkModules = /^(node:)?(net|tls|http|https|http2|dns|dgram|inspector|undici)(\/.*)?$/;
const networkNames = [
  /\bfetch\s*\(/, /\bWebSocket\b/, /\bEventSource\b/, /\bXMLHttpRequest\b/, /\bsendBeacon\b/, /\bRTCPeerConnection\b/,
  /\bautoUpdater\b/, /\bcrashReporter\b/, /\bopenExternal\b/, /\bnetLog\b/, /\.loadURL\((?!pageAddress\))/, /\belectron\.net\b/,
];

describe('nothing leaves the machine', () => {
  it('main asks for no module of the network outside the loopback shell', () => {
    const asking = sources.flatMap(importsOf).filter(({ to }) => networkModules.test(to));
    expect(asking.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('main calls nothing that reaches the network outside the loopback shell', () => {
    const calls = sources.flatMap((path) => networkNames.filter((name) => name.test(withoutComments(textOf(path)))).map((name) => `${path}: ${name.source}`));
    expect(calls).toEqual([]);
  });

  it('the page asks only its own shell: the loopback transport alone fetches', () => {
    const fetching = sourcesUnder('renderer').filter((path) => /\bfetch\s*\(|\bEventSource\b|\bWebSocket\b|\bXMLHttpRequest\b|\bsendBeacon\b/.test(withoutComments(textOf(path))));
    expect(fetching).toEqual(['renderer/app/loopback-transport.ts']);
  });

  it('the page never turns text into markup', () => {
    const turning = sourcesUnder('renderer').filter((path) => /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write|\beval\s*\(|new Function\s*\(|srcdoc/i.test(withoutComments(textOf(path))));
    expect(turning).toEqual([]);
  });
});

describe('words of the database stay in the store', () => {
  const statement = /\b(SELECT\s+[\w*("]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER)\s|DROP\s+TABLE\s|PRAGMA\s+\w|VACUUM\b|ATTACH\s+DATABASE)/;

  it('finds a statement where one stands', () => {
    expect(statement.test(textOf('main/store/open-notebook.ts'))).toBe(true);
  });

  it('no other part of main holds SQL', () => {
    const holding = sourcesUnder('main').filter((path) => !path.startsWith('main/store/') && statement.test(withoutComments(textOf(path))));
    expect(holding).toEqual([]);
  });
});
