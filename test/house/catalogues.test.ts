import { describe, expect, it } from 'vitest';
import { sourcesUnder, textOf, withoutComments } from './sources.ts';

type Catalogue = Readonly<Record<string, string>>;
const chinese = JSON.parse(textOf('shared/i18n/zh-CN.json')) as Catalogue;
const english = JSON.parse(textOf('shared/i18n/en.json')) as Catalogue;

/** The names of what is filled in, each once: a choice by number (`{count|one|other}`) counts by its name. */
function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].toSorted();
}

describe('the words in both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(chinese).toSorted());
  });

  it('fill in the same values', () => {
    const differing = Object.keys(chinese).filter((key) => placeholders(chinese[key] ?? '').join() !== placeholders(english[key] ?? '').join());
    expect(differing).toEqual([]);
  });

  it('are never empty, and every key stands once', () => {
    for (const [name, catalogue] of Object.entries({ 'zh-CN': chinese, en: english })) {
      expect(Object.entries(catalogue).filter(([, message]) => message.trim() === '')).toEqual([]);
      const written = [...textOf(`shared/i18n/${name}.json`).matchAll(/^\s*"((?:[^"\\]|\\.)+)"\s*:/gm)].map((match) => match[1]);
      expect(written.length).toBe(Object.keys(catalogue).length);
    }
  });

  it('stand nowhere else: the page holds no sentence or label of its own', () => {
    const label = /\b(aria-label|title|placeholder|alt)="[^"]*\p{L}{2}/u;
    const sentence = />\s*[^<>{}=;()]*\p{L}{2}[^<>{}=;()]*<\//u;
    expect(label.test('<p title="Close">')).toBe(true);
    expect(sentence.test('<p>关闭</p>')).toBe(true);
    const holding = sourcesUnder('renderer').filter((path) => path.endsWith('.tsx')).flatMap((path) => {
      const text = withoutComments(textOf(path));
      return [label.exec(text)?.[0], sentence.exec(text)?.[0]].filter((found) => found !== undefined).map((found) => `${path}: ${found.trim()}`);
    });
    expect(holding).toEqual([]);
  });
});
