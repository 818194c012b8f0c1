import type { Args, EventMessage, EventName, Events, MethodName, Result } from './contract.ts';
import { ApiError, type Reply } from './reply.ts';

/** The wire between a renderer and the services. A transport never throws for a refused request; it may reject when the wire is gone. */
export interface Transport {
  invoke(method: string, args: unknown): Promise<Reply>;
  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: EventMessage) => void): () => void;
}

export interface Client {
  /** Rejects with `ApiError`. */
  call<Name extends MethodName>(method: Name, args: Args<Name>): Promise<Result<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    async call<Name extends MethodName>(method: Name, args: Args<Name>): Promise<Result<Name>> {
      const reply = await transport.invoke(method, args).catch((cause: unknown): Reply => ({
        ok: false,
        error: { code: 'disconnected', message: cause instanceof Error ? cause.message : String(cause) },
      }));
      if (!reply.ok) throw new ApiError(reply.error.code, reply.error.message, reply.error.detail);
      return reply.value as Result<Name>;
    },
    on(name, listener) {
      return transport.subscribe((event) => {
        if (event.name === name) (listener as (payload: unknown) => void)(event.payload);
      });
    },
  };
}
