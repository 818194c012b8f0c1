import { useApp, useTranslate } from '../app/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { CommandGroup } from './command.ts';
import { keyLabel } from './keys.ts';
import { commands } from './list.ts';
import './shortcut-sheet.css';

const groups: readonly CommandGroup[] = ['commands.go', 'commands.search', 'commands.view', 'commands.mark', 'commands.exchange', 'commands.help'];

/** Every command that has keys, by group. */
export function ShortcutSheet() {
  const { store, isMac } = useApp();
  const t = useTranslate();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} onClose={() => store.getState().showOverlay(null)}>
      <div className="shortcut-sheet">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.keys.length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{t(command.title)}</dt>
                    <dd>
                      {command.keys.map((keys) => (
                        <kbd key={keys}>{keyLabel(keys, isMac)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
