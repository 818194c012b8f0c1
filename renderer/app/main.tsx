import { createRoot } from 'react-dom/client';
import { createClient } from '../../shared/api/client.ts';
import { ApiError } from '../../shared/api/reply.ts';
import { saveNotesOnLeave } from '../notebook/save-on-leave.ts';
import { createAppStore } from '../state/app-state.ts';
import { applyAppearance } from './appearance.ts';
import { AppContext, createSurfaceHolder, type App } from './context.ts';
import { Frame } from './Frame.tsx';
import { LaunchFailure } from './LaunchFailure.tsx';
import { chooseTransport } from './transport.ts';
import './fonts.css';
import './tokens.css';
import './base.css';

async function start(root: ReturnType<typeof createRoot>): Promise<void> {
  const client = createClient(await chooseTransport());
  const opening = await client.call('library.open', {});
  const store = createAppStore({ client, opening, systemLanguages: navigator.languages });
  const app: App = { client, store, surface: createSurfaceHolder(), isMac: navigator.platform.startsWith('Mac') };
  applyAppearance(store);
  saveNotesOnLeave({ store, window, document, canCloseItself: 'wangfa' in window });
  root.render(
    <AppContext value={app}>
      <Frame />
    </AppContext>,
  );
}

const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  start(root).catch((error: unknown) => {
    console.error(error);
    root.render(<LaunchFailure code={error instanceof ApiError ? error.code : 'internal'} />);
  });
}
