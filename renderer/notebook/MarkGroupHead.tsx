import { useAppState, useTranslate } from '../app/context.ts';
import type { MarkGroup } from './mark-groups.ts';

interface MarkGroupHeadProps {
  readonly group: MarkGroup;
  readonly isFirstOfDocument: boolean;
}

/** What stands over a group of marks: its document where several are listed, and its headings. */
export function MarkGroupHead({ group, isFirstOfDocument }: MarkGroupHeadProps) {
  const t = useTranslate();
  const scope = useAppState((state) => (state.marksScope === 'all' || state.view === 'shelf' ? 'all' : 'document'));
  const title = useAppState((state) => state.documents.find(({ id }) => id === group.documentId)?.title);
  const kept = group.marks[0]?.annotation.keptTitle;
  return (
    <>
      {scope === 'all' && isFirstOfDocument && <h3 className="mark-document">{title ?? kept ?? t('marks.document-missing')}</h3>}
      {group.isOrphaned ? <OrphanHead count={group.marks.length} /> : group.path.length > 0 && <HeadingPath path={group.path} />}
    </>
  );
}

function HeadingPath({ path }: { readonly path: readonly string[] }) {
  return (
    <h4 className="mark-path" title={path.join(' › ')}>
      {path.map((title, depth) => (
        <span key={title + depth}>{title}</span>
      ))}
    </h4>
  );
}

function OrphanHead({ count }: { readonly count: number }) {
  const t = useTranslate();
  return (
    <div className="orphan-head">
      <h4>{t('marks.orphaned', { count })}</h4>
      <p>{t('marks.orphaned.why')}</p>
    </div>
  );
}
