/**
 * What is typed into a field that searches at every key, with input methods respected: nothing is handed on between the
 * start and the end of a composition, and what it ends with is handed on once, whichever of `compositionend` and `input`
 * the engine sends last (Chromium sends `input` first, WebKit last).
 */
export interface ComposedInput {
  /** What the field shows while a composition is under way; null otherwise. */
  readonly draft: string | null;
  /** What was handed on last. */
  readonly settled: string;
}

export type InputEvent = { readonly type: 'start' | 'input' | 'end'; readonly value: string };

/** The next state, and the text to hand on, or null. */
export function composeInput(state: ComposedInput, { type, value }: InputEvent): { readonly state: ComposedInput; readonly handOn: string | null } {
  const isComposing = type === 'start' || (type === 'input' && state.draft !== null);
  if (isComposing) return { state: { ...state, draft: value }, handOn: null };
  return { state: { draft: null, settled: value }, handOn: value === state.settled ? null : value };
}
