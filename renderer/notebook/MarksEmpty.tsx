import { useApp, useAppState, useTranslate } from '../app/context.ts';
import { keyLabel } from '../commands/keys.ts';
import { commandOf, type CommandId } from '../commands/list.ts';
import { emptyFilter } from './mark-filter.ts';

interface MarksEmptyProps {
  /** There are marks here, but the filter lets none through. */
  readonly isFiltered: boolean;
  /** Other documents have marks. */
  readonly hasOthers: boolean;
}

/** What stands where there is no mark to list: how to make one, by mouse and by keys. */
export function MarksEmpty({ isFiltered, hasOthers }: MarksEmptyProps) {
  const { store } = useApp();
  const t = useTranslate();
  if (isFiltered) {
    return (
      <div className="empty">
        <p>{t('marks.empty.filtered')}</p>
        <button type="button" className="button" onClick={() => store.getState().setMarkFilter(emptyFilter)}>
          {t('marks.filter.clear')}
        </button>
      </div>
    );
  }
  return (
    <div className="empty marks-empty">
      <p>{t('marks.empty')}</p>
      <h3>{t('marks.empty.mouse')}</h3>
      <p>{t('marks.empty.mouse.how')}</p>
      <h3>{t('marks.empty.keys')}</h3>
      <KeysLesson />
      {hasOthers && (
        <button type="button" className="button" onClick={() => store.getState().setMarksScope('all')}>
          {t('marks.empty.others')}
        </button>
      )}
    </div>
  );
}

const lessons: readonly { readonly keys: readonly CommandId[]; readonly text: 'choose' | 'extend' | 'colour' | 'note' | 'bookmark' | 'cite' }[] = [
  { keys: ['cursor.next', 'cursor.previous'], text: 'choose' },
  { keys: ['cursor.extend-next', 'cursor.extend-previous'], text: 'extend' },
  { keys: ['mark.yellow', 'mark.violet'], text: 'colour' },
  { keys: ['mark.note'], text: 'note' },
  { keys: ['mark.bookmark'], text: 'bookmark' },
  { keys: ['exchange.cite'], text: 'cite' },
];

function KeysLesson() {
  const { isMac } = useApp();
  const t = useTranslate();
  const language = useAppState((state) => state.language);
  return (
    <dl lang={language}>
      {lessons.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((id, index) => (
              <span key={id}>
                {index > 0 && (text === 'colour' ? '–' : ' ')}
                <kbd>{keyLabel(commandOf(id).keys[0] ?? '', isMac)}</kbd>
              </span>
            ))}
          </dt>
          <dd>{t(`marks.empty.keys.${text}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
