import type { z } from 'zod';
import { contract, isMethodName, type Handlers, type MethodName } from '../../shared/api/contract.ts';
import { ApiError, type Reply } from '../../shared/api/reply.ts';
import { databaseFailure } from '../store/database-failure.ts';

export type Dispatch = (method: string, args: unknown) => Promise<Reply>;

/**
 * The one door into the services. It never rejects and its replies carry neither a stack nor anything of what the caller sent;
 * what went wrong in us is one line of the log.
 */
export function createDispatch(handlers: Partial<Handlers>, log: (line: string) => void): Dispatch {
  return async (method, args) => {
    const handler = typeof method === 'string' && isMethodName(method) && Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (!handler) return refused(new ApiError('unknown-method', 'There is no such method here.'));
    const name = method as MethodName;
    try {
      const checked = contract[name].args.safeParse(args);
      if (!checked.success) return refused(new ApiError('invalid-arguments', `${name} refuses its arguments (${describeIssues(checked.error)}).`));
      const value = await (handler as (checkedArgs: unknown) => unknown)(checked.data);
      return { ok: true, value };
    } catch (error) {
      return refused(toApiError(error, name, log));
    }
  };
}

/** An error as a refusal; one that nobody foresaw goes to the log and is `internal`. */
export function toApiError(error: unknown, where: string, log: (line: string) => void): ApiError {
  if (error instanceof ApiError) return error;
  const failure = databaseFailure(error);
  log(`${where}: ${failure?.code ?? 'internal'}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return failure ?? new ApiError('internal', 'Something went wrong in Wangfa itself; the log has the rest.');
}

export function refused({ code, message, detail }: ApiError): Reply & { ok: false } {
  return { ok: false, error: { code, message, ...(detail && { detail }) } };
}

/** Where and why, in our own words: a guard's message would repeat what was sent. */
function describeIssues(error: z.ZodError): string {
  return error.issues.slice(0, 3).map((issue) => [...issue.path.map(String), issue.code].join('.')).join(', ');
}
