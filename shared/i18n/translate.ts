import zhCN from './zh-CN.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import type { InterfaceLanguage } from '../api/exchange.ts';

/** A key of the catalogues; both must have the same ones. */
export type MessageKey = keyof typeof zhCN & keyof typeof en;

export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const catalogues: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

/**
 * Words in one language. `{name}` stands for a value; `{count|one|other}` chooses by the number `count`, in which `#` is the number.
 * A placeholder without a value is left as it stands, so that it is seen.
 */
export function createTranslate(language: InterfaceLanguage): Translate {
  const catalogue = catalogues[language];
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) return String(value);
      return (value === 1 ? one : other).replace('#', String(value));
    });
}

/** The reader's choice, or Chinese when the system is Chinese, else English. */
export function chooseLanguage(setting: 'system' | InterfaceLanguage, systemLanguages: readonly string[]): InterfaceLanguage {
  if (setting !== 'system') return setting;
  return systemLanguages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
