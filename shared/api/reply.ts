/** What crosses a transport. Errors travel as values because they lose their fields when Electron carries them. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ReplyError };

export interface ReplyError {
  readonly code: ErrorCode;
  /** One English sentence for the log and the terminal; the renderer chooses its own words by code. */
  readonly message: string;
  /** Facts the reader's sentence may name, such as a path; never text of the reader's. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export const errorCodes = [
  /** No such method, or arguments its guard refuses. */
  'unknown-method', 'invalid-arguments',
  /** The thing named is not there. */
  'document-missing', 'annotation-missing',
  /** A newer request took this one's place. */
  'overtaken',
  /** The data folder or a file cannot be used. */
  'folder-unwritable', 'disk-full', 'file-unreadable', 'file-unwritable',
  'database-newer', 'database-damaged', 'corpus-missing', 'corpus-damaged', 'already-open',
  /** The shell or worker behind the transport went away. */
  'disconnected',
  /** A defect of ours; the log has the rest. */
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refused request. Thrown by services, carried as a `ReplyError`, thrown again by the client. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, message: string, detail?: Readonly<Record<string, string | number>>, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.code = code;
    this.detail = detail;
  }
}
