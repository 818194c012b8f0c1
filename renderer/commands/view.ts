import type { App } from '../app/context.ts';
import type { Panel } from '../state/layout.ts';
import type { Command } from './command.ts';

/** A panel's key opens it, and folds it when it is there. */
function toggle({ store }: App, panel: Panel): void {
  const state = store.getState();
  const needsReader = panel === 'outline' && state.view === 'shelf';
  if (needsReader && state.open) {
    void state.goTo({ documentId: state.open.document.id, offset: state.placeOffset });
    state.showPanel(panel);
    return;
  }
  state.showPanel(state.panel === panel ? null : panel);
}

/** Opens the panel and puts the caret into its field, also when it is open already. */
export function focusPanelField({ store }: App, panel: Panel, selector: string): void {
  store.getState().showPanel(panel);
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(selector);
    field?.focus();
    field?.select();
  });
}

function changeBy({ store }: App, name: 'fontSize' | 'lineHeight' | 'measure', by: number, low: number, high: number): void {
  const { settings, changeSettings } = store.getState();
  const value = Math.min(high, Math.max(low, Math.round((settings[name] + by) * 10) / 10));
  changeSettings({ [name]: value });
}

const themes = ['light', 'sepia', 'dark', 'system'] as const;

export const viewCommands = [
  {
    id: 'view.shelf', title: 'command.view.shelf', group: 'commands.view', keys: ['Mod+O'],
    run: ({ store }) => store.getState().showShelf(),
  },
  {
    id: 'panel.outline', title: 'command.panel.outline', group: 'commands.view', keys: ['Mod+Shift+O'],
    run: (app) => toggle(app, 'outline'),
  },
  {
    id: 'panel.search', title: 'command.panel.search', group: 'commands.view', keys: ['Mod+Shift+F'],
    run: (app) => focusPanelField(app, 'search', '.search-field input'),
  },
  {
    id: 'panel.marks', title: 'command.panel.marks', group: 'commands.view', keys: ['Mod+Shift+M'],
    run: (app) => toggle(app, 'marks'),
  },
  {
    id: 'panel.close', title: 'command.panel.close', group: 'commands.view', keys: ['Mod+\\'],
    run: ({ store }) => store.getState().showPanel(store.getState().panel === null ? 'outline' : null),
  },
  {
    id: 'view.appearance', title: 'command.view.appearance', group: 'commands.view', keys: ['Mod+,'],
    run: ({ store }) => store.getState().showOverlay(store.getState().overlay === 'appearance' ? null : 'appearance'),
  },
  {
    id: 'view.theme', title: 'command.view.theme', group: 'commands.view', keys: ['Mod+Shift+L'],
    run: ({ store }) => {
      const { settings, changeSettings } = store.getState();
      changeSettings({ theme: themes[(themes.indexOf(settings.theme) + 1) % themes.length] ?? 'system' });
    },
  },
  {
    id: 'view.larger', title: 'command.view.larger', group: 'commands.view', keys: ['Mod+=', 'Mod++'],
    run: (app) => changeBy(app, 'fontSize', 1, 12, 36),
  },
  {
    id: 'view.smaller', title: 'command.view.smaller', group: 'commands.view', keys: ['Mod+-'],
    run: (app) => changeBy(app, 'fontSize', -1, 12, 36),
  },
  {
    id: 'view.usual-size', title: 'command.view.usual-size', group: 'commands.view', keys: ['Mod+0'],
    run: ({ store }) => store.getState().changeSettings({ fontSize: 18, lineHeight: 1.9, measure: 36 }),
  },
  {
    id: 'view.looser', title: 'command.view.looser', group: 'commands.view', keys: ['Alt+ArrowDown'],
    run: (app) => changeBy(app, 'lineHeight', 0.1, 1.3, 2.8),
  },
  {
    id: 'view.tighter', title: 'command.view.tighter', group: 'commands.view', keys: ['Alt+ArrowUp'],
    run: (app) => changeBy(app, 'lineHeight', -0.1, 1.3, 2.8),
  },
  {
    id: 'view.wider', title: 'command.view.wider', group: 'commands.view', keys: ['Alt+='],
    run: (app) => changeBy(app, 'measure', 2, 20, 60),
  },
  {
    id: 'view.narrower', title: 'command.view.narrower', group: 'commands.view', keys: ['Alt+-'],
    run: (app) => changeBy(app, 'measure', -2, 20, 60),
  },
  {
    id: 'view.family', title: 'command.view.family', group: 'commands.view', keys: ['Alt+F'],
    run: ({ store }) => store.getState().changeSettings({ fontFamily: store.getState().settings.fontFamily === 'serif' ? 'sans' : 'serif' }),
  },
  {
    id: 'view.language', title: 'command.view.language', group: 'commands.view', keys: ['Alt+L'],
    run: ({ store }) => store.getState().changeSettings({ language: store.getState().language === 'en' ? 'zh-CN' : 'en' }),
  },
] as const satisfies readonly Command[];
