import { BookOpen, CircleHelp, Highlighter, Library, Search, Type, type LucideIcon } from 'lucide-react';
import type { CommandId } from '../commands/list.ts';
import { useCommand } from '../commands/use-command.ts';
import type { MessageKey } from '../../shared/i18n/translate.ts';
import { useAppState, useTranslate } from './context.ts';

/** The rooms of the house. */
export function Rail() {
  const t = useTranslate();
  const view = useAppState((state) => state.view);
  const panel = useAppState((state) => state.panel);
  const overlay = useAppState((state) => state.overlay);
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <RailButton command="view.shelf" name="rail.shelf" icon={Library} isOn={view === 'shelf'} />
      <RailButton command="panel.outline" name="rail.read" icon={BookOpen} isOn={view === 'reader' && panel === 'outline'} />
      <RailButton command="panel.search" name="rail.search" icon={Search} isOn={panel === 'search'} />
      <RailButton command="panel.marks" name="rail.marks" icon={Highlighter} isOn={panel === 'marks'} />
      <span className="grow" />
      <RailButton command="view.appearance" name="rail.appearance" icon={Type} isOn={overlay === 'appearance'} />
      <RailButton command="help.shortcuts" name="rail.shortcuts" icon={CircleHelp} isOn={overlay === 'shortcuts'} />
    </nav>
  );
}

interface RailButtonProps {
  readonly command: CommandId;
  readonly name: MessageKey;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
}

function RailButton({ command, name, icon: Icon, isOn }: RailButtonProps) {
  const t = useTranslate();
  const { label, run } = useCommand(command);
  return (
    <button type="button" title={label} aria-pressed={isOn} onClick={run}>
      <Icon size={18} strokeWidth={1.6} aria-hidden />
      {t(name)}
    </button>
  );
}
