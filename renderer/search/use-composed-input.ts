import { useState, type ChangeEvent, type CompositionEvent } from 'react';
import { composeInput, type InputEvent } from './composed-input.ts';

/** Properties for an input that shows `value` and hands on what is typed, compositions only when they are ended. */
export function useComposedInput(value: string, handOn: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const receive = (event: InputEvent) => {
    // What came from elsewhere (an example, Escape) counts as handed on.
    const next = composeInput({ draft, settled: value }, event);
    setDraft(next.state.draft);
    if (next.handOn !== null) handOn(next.handOn);
  };
  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement>) => receive({ type: 'input', value: event.currentTarget.value }),
    onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => receive({ type: 'start', value: event.currentTarget.value }),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => receive({ type: 'end', value: event.currentTarget.value }),
  };
}

/** Whether a key press belongs to the input method (WebKit sends the key that ends a composition after its end, as 229). */
export function isComposing(event: { readonly nativeEvent: { readonly isComposing: boolean; readonly keyCode: number } }): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
