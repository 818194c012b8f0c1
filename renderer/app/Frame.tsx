import { Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { Shelf } from '../library/Shelf.tsx';
import { MarksPanel } from '../notebook/MarksPanel.tsx';
import { OutlinePanel } from '../reader/OutlinePanel.tsx';
import { QuickOpen } from '../quick-open/QuickOpen.tsx';
import { Page } from '../reader/Page.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { useAppState, useTranslate } from './context.ts';
import { AppearanceDialog, ExportDialog, fetchTheRest, ShortcutSheet } from './later.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { Rail } from './Rail.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ToastLine } from './ToastLine.tsx';
import { TopBar } from './TopBar.tsx';
import './frame.css';

/** The window: bar, rail, side panel, page, status line, and what lies over them. */
export function Frame() {
  useShortcuts();
  useWindowTitle();
  useEffect(fetchTheRest, []);
  const isSettled = useAfterFirstFrame();
  const panel = useAppState((state) => state.panel);
  const overlay = useAppState((state) => state.overlay);
  const view = useAppState((state) => state.view);
  const hasPanel = panel !== null && (view === 'reader' || panel !== 'outline');
  return (
    <div className="frame" data-panel={hasPanel ? panel : 'none'}>
      <TopBar />
      <Rail />
      {hasPanel && panel === 'outline' && (isSettled ? <OutlinePanel /> : <div className="side-panel" />)}
      {hasPanel && panel === 'search' && <SearchPanel />}
      {hasPanel && panel === 'marks' && <MarksPanel />}
      <div className="room">
        <NoticeBar />
        {view === 'reader' ? <Page /> : <Shelf />}
        <ToastLine />
      </div>
      <StatusLine />
      {overlay === 'quick-open' && <QuickOpen />}
      <Suspense>
        {overlay === 'shortcuts' && <ShortcutSheet />}
        {overlay === 'appearance' && <AppearanceDialog />}
        {overlay === 'export' && <ExportDialog />}
      </Suspense>
    </div>
  );
}

/** The text comes first; its table of contents a frame later, in the place that is kept for it. */
function useAfterFirstFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setAfter(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
}

function useWindowTitle(): void {
  const t = useTranslate();
  const title = useAppState((state) => (state.view === 'reader' ? state.open?.document.shortTitle : undefined));
  useEffect(() => {
    document.title = title ? `${title} – ${t('app.name')}` : t('app.name');
  }, [title, t]);
}
