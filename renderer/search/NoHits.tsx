import type { ReactNode } from 'react';
import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { splitTerms } from './split-terms.ts';

interface NoHitsProps {
  readonly query: string;
  /** After another query was chosen. */
  readonly onChoose: () => void;
}

/** Nothing was found: says so, why as far as it is known, and what to try. */
export function NoHits({ query, onChoose }: NoHitsProps) {
  const t = useTranslate();
  const absent = useAppState((state) => state.absentTerms);
  const terms = splitTerms(query);
  const present = terms.filter((term) => !absent?.includes(term));
  return (
    <div className="empty no-hits">
      <p>{t(terms.length > 1 ? 'search.none.together' : 'search.none', { query: query.trim() })}</p>
      {terms.length < 2 && <p>{t('search.none.shorter')}</p>}
      {absent !== null && absent.length > 0 && (
        <Terms title={t('search.none.absent')}>
          {absent.map((term) => (
            <li key={term} className="absent-term" lang="zh-CN">
              {term}
            </li>
          ))}
        </Terms>
      )}
      {absent !== null && present.length > 0 && (
        <Terms title={t(absent.length === 0 ? 'search.none.apart' : 'search.none.rest')}>
          {(absent.length === 0 ? present : [present.join(' ')]).map((each) => (
            <Offer key={each} query={each} onChoose={onChoose} />
          ))}
        </Terms>
      )}
    </div>
  );
}

function Terms({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p>{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

/** A query that may find more. */
function Offer({ query, onChoose }: NoHitsProps) {
  const { store } = useApp();
  const choose = () => {
    void store.getState().search(query);
    onChoose();
  };
  return (
    <li>
      <button type="button" className="example" lang="zh-CN" onClick={choose}>
        {query}
      </button>
    </li>
  );
}
