import type { EventMessage } from '../../shared/api/contract.ts';

/** Hands each event to every listener; a listener that fails harms no other. */
export function createEvents(log: (line: string) => void) {
  const listeners = new Set<(event: EventMessage) => void>();
  return {
    emit(event: EventMessage): void {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          log(`a listener to ${event.name} failed: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
    subscribe(listener: (event: EventMessage) => void): () => void {
      // wrapped, so that the same function subscribed twice is two subscriptions
      const own = (event: EventMessage): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
