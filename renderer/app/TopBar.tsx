import { ChevronLeft, ChevronRight } from 'lucide-react';
import { keyLabel } from '../commands/keys.ts';
import { useCommand } from '../commands/use-command.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useApp, useAppState, useTranslate } from './context.ts';
import { useBreadcrumb } from '../reader/use-place.ts';

/** Back and forward, where the reader is, and the way to everything else. */
export function TopBar() {
  const { isMac, store } = useApp();
  const t = useTranslate();
  const back = useCommand('go.back');
  const forward = useCommand('go.forward');
  const hasBack = useAppState((state) => state.backward.length > 0);
  const hasForward = useAppState((state) => state.forward.length > 0);
  const crumbs = useBreadcrumb();
  return (
    <header className="top-bar">
      <span className="seal" role="img" aria-label={t('app.name')}>
        <span aria-hidden>网</span>
      </span>
      <IconButton label={back.label} onClick={back.run} disabled={!hasBack} icon={ChevronLeft} />
      <IconButton label={forward.label} onClick={forward.run} disabled={!hasForward} icon={ChevronRight} />
      <ol className="breadcrumb" aria-label={t('bar.place')}>
        {crumbs.map((crumb) => (
          <li key={crumb.offset + crumb.title}>
            <button type="button" title={crumb.title} onClick={() => void store.getState().goTo(crumb)}>
              {crumb.title}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="quick-field" onClick={() => store.getState().showOverlay('quick-open')}>
        <span>{t('bar.quick')}</span>
        <kbd>{keyLabel('Mod+K', isMac)}</kbd>
      </button>
    </header>
  );
}
