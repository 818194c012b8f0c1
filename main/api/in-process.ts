import { createDispatch } from './dispatch.ts';
import { createEvents } from './events.ts';
import type { Application } from './application.ts';
import { hostHandlers } from './handlers.ts';
import type { Host } from './host.ts';
import { openServices, type ServiceOptions } from './services.ts';

/** The whole application on the calling thread, without lock or workers: for tests of what the services answer through the door. */
export function startInProcess({ host, ...options }: Omit<ServiceOptions, 'emit'> & { readonly host: Host }): Application {
  const events = createEvents(options.log);
  const services = openServices({ ...options, emit: events.emit });
  const dispatch = createDispatch({ ...services.handlers, ...hostHandlers(host) }, options.log);
  return {
    invoke: (method, args) => dispatch(method, args),
    subscribe: events.subscribe,
    close: () => Promise.resolve(services.close()),
  };
}
