/** The whole contract: every method by its `noun.verb` name, every event by its name. */
import type { z } from 'zod';
import { libraryMethods, type LibraryEvents } from './library.ts';
import { searchMethods } from './search.ts';
import { notebookMethods, type NotebookEvents } from './notebook.ts';
import { exchangeMethods } from './exchange.ts';
import { settingsMethods, type SettingsEvents } from './settings.ts';
import { hostMethods } from './host.ts';
import type { Method } from './method.ts';

export const contract = {
  ...libraryMethods,
  ...searchMethods,
  ...notebookMethods,
  ...exchangeMethods,
  ...settingsMethods,
  ...hostMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller may pass; defaults are filled in by the guard. */
export type Args<Name extends MethodName> = z.input<Contract[Name]['args']>;
/** What a handler gets. */
export type CheckedArgs<Name extends MethodName> = z.output<Contract[Name]['args']>;
export type Result<Name extends MethodName> = Contract[Name] extends Method<z.ZodType, infer Value> ? Value : never;

export type Events = LibraryEvents & NotebookEvents & SettingsEvents;
export type EventName = keyof Events;
/** An event as it crosses a transport. */
export type EventMessage = { readonly [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] } }[EventName];

/** Own names only, so that `constructor` or `__proto__` is never taken for a method. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/** The functions behind the contract; each shell process has those of the lanes it runs. */
export type Handlers = {
  readonly [Name in MethodName]: (args: CheckedArgs<Name>) => Result<Name> | Promise<Result<Name>>;
};
