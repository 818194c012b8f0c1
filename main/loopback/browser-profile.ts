import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asks where to put a file; looks nothing up on the network. Chromium's own names. */
const preferences = {
  download: { prompt_for_download: true },
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  translate_blocked_languages: ['zh', 'zh-CN', 'zh-TW', 'en'],
  signin: { allowed: false, allowed_on_next_startup: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false, enhanced: false },
  alternate_error_pages: { enabled: false },
  net: { network_prediction_options: 2 },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2, geolocation: 2 } },
};

const localState = {
  dns_over_https: { mode: 'off' },
  background_mode: { enabled: false },
  user_experience_metrics: { reporting_enabled: false },
};

/** Makes the profile of our window on the first start; later the browser keeps its own files. */
export function prepareBrowserProfile(folder: string): void {
  const own = join(folder, 'Default');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  writeFirst(join(own, 'Preferences'), preferences);
  writeFirst(join(folder, 'Local State'), localState);
}

function writeFirst(path: string, content: unknown): void {
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(content), { mode: 0o600 });
}
