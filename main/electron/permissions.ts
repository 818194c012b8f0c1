/** What a page may ever be granted: putting a passage on the clipboard, and the whole screen. All else is refused. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** `origin` as Chromium names it, with or without a slash at its end. */
export function mayHave(permission: string, origin: string, ownOrigin: string): boolean {
  return granted.has(permission) && origin.replace(/\/$/, '') === ownOrigin;
}
