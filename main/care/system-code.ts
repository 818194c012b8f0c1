/** The system's name for an error, such as `ENOSPC`; empty for an error that is not the system's. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
