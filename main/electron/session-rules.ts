import type { Session } from 'electron';
import { isOwnRequest } from './network.ts';
import { originOf, pageOrigin } from './page-origin.ts';
import { mayHave } from './permissions.ts';

/** Chromium's code for a certificate that is refused. */
const certificateRefused = -2;

/** Everything a session could do beyond showing our page is refused. Applied to every session the moment it is made. */
export function confineSession(session: Session, { isPackaged }: { readonly isPackaged: boolean }): void {
  refuseRequests(session, isPackaged);
  refusePermissions(session);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => event.preventDefault());
}

function refuseRequests(session: Session, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url, isPackaged) }));
  session.setCertificateVerifyProc((_request, answer) => answer(certificateRefused));
}

/** Both handlers are needed: Chromium asks the one before a request and the other without one. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, originOf(details.requestingUrl), pageOrigin)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => mayHave(permission, requestingOrigin, pageOrigin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}

