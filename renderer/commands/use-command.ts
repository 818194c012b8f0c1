import { useApp, useTranslate } from '../app/context.ts';
import { keyLabel } from './keys.ts';
import { commandOf, type CommandId } from './list.ts';

/** A command for a button: its name with the shortcut, and what it does. */
export function useCommand(id: CommandId): { readonly label: string; readonly run: () => void } {
  const app = useApp();
  const t = useTranslate();
  const command = commandOf(id);
  const keys = command.keys[0];
  return {
    label: keys === undefined ? t(command.title) : `${t(command.title)} (${keyLabel(keys, app.isMac)})`,
    run: () => command.run(app),
  };
}
