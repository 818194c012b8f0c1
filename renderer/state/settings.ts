import type { InterfaceLanguage } from '../../shared/api/exchange.ts';
import type { Settings } from '../../shared/api/settings.ts';
import { chooseLanguage } from '../../shared/i18n/translate.ts';
import type { Slice } from './app-state.ts';

export interface SettingsSlice {
  readonly settings: Settings;
  /** The interface's language, with `system` resolved. */
  readonly language: InterfaceLanguage;
  /** Shown at once, then kept. */
  changeSettings(change: Partial<Settings>): void;
  receiveSettings(settings: Settings): void;
}

export const createSettingsSlice: Slice<SettingsSlice> = ({ client, opening, systemLanguages }, set, get) => {
  const withLanguage = (settings: Settings) => ({ settings, language: chooseLanguage(settings.language, systemLanguages) });
  return {
    ...withLanguage(opening.settings),
    changeSettings(change) {
      set(withLanguage({ ...get().settings, ...change }));
      client.call('settings.change', change).catch((error: unknown) => get().report(error));
    },
    receiveSettings: (settings) => set(withLanguage(settings)),
  };
};
