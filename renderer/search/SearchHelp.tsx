import type { MessageKey } from '../../shared/i18n/translate.ts';
import { useApp, useTranslate } from '../app/context.ts';

interface Example {
  readonly what: MessageKey;
  /** Queries in the language of the texts, whatever the interface's. */
  readonly queries: readonly string[];
}

const examples: readonly Example[] = [
  { what: 'search.help.any', queries: ['约谈', '数据跨境流动', '网'] },
  { what: 'search.help.terms', queries: ['约谈 罚款', '未成年人 模式 平台'] },
  { what: 'search.help.numbers', queries: ['11.08亿', '9月24日'] },
  { what: 'search.help.alike', queries: ['網絡安全法', 'ＡＰＰ'] },
];

/** What can be typed, by examples that can be tried. */
export function SearchHelp({ onChoose }: { readonly onChoose: () => void }) {
  const { store } = useApp();
  const t = useTranslate();
  const choose = (query: string) => {
    void store.getState().search(query);
    onChoose();
  };
  return (
    <div className="empty search-help">
      <p>{t('search.help')}</p>
      <dl>
        {examples.map(({ what, queries }) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              {queries.map((query) => (
                <button key={query} type="button" className="example" lang="zh-CN" onClick={() => choose(query)}>
                  {query}
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
