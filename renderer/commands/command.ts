import type { MessageKey } from '../../shared/i18n/translate.ts';
import type { App } from '../app/context.ts';
import type { AppState } from '../state/app-state.ts';

export type CommandGroup = 'commands.go' | 'commands.view' | 'commands.search' | 'commands.mark' | 'commands.exchange' | 'commands.help';

/** One thing that can be done. The shortcut, the quick-open entry, the button's tooltip and the shortcut sheet all derive from it. */
export interface Command {
  readonly id: string;
  readonly title: MessageKey;
  readonly group: CommandGroup;
  /** Such as `Mod+Shift+F`, `Alt+ArrowLeft`, `J`, `?`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. The first is the one shown. */
  readonly keys: readonly string[];
  /** Absent: always. */
  readonly when?: (state: AppState) => boolean;
  readonly run: (app: App) => void;
  /** The shortcut also works while a text field has the focus; keys with Mod always do. */
  readonly worksInFields?: boolean;
}
