import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeInput, type ComposedInput, type InputEvent } from '../../../renderer/search/composed-input.ts';

/** The texts handed on by a run of events, and what the field shows after it. */
function play(events: readonly InputEvent[]): { handedOn: string[]; shown: string } {
  let state: ComposedInput = { draft: null, settled: '' };
  const handedOn: string[] = [];
  for (const event of events) {
    const next = composeInput(state, event);
    state = next.state;
    if (next.handOn !== null) handedOn.push(next.handOn);
  }
  return { handedOn, shown: state.draft ?? state.settled };
}

test('every key is a search while no input method composes', () => {
  expect(play([{ type: 'input', value: 'A' }, { type: 'input', value: 'Ap' }])).toEqual({ handedOn: ['A', 'Ap'], shown: 'Ap' });
});

test('a composition is searched once, when it has ended, in the order of Chromium and in that of WebKit', () => {
  const composition: InputEvent[] = [
    { type: 'start', value: '' },
    { type: 'input', value: 's' },
    { type: 'input', value: 'shu' },
    { type: 'input', value: 'shu ju' },
  ];
  const chromium: InputEvent[] = [...composition, { type: 'input', value: '数据' }, { type: 'end', value: '数据' }];
  const webkit: InputEvent[] = [...composition, { type: 'end', value: '数据' }, { type: 'input', value: '数据' }];
  expect([play(chromium), play(webkit)]).toEqual([{ handedOn: ['数据'], shown: '数据' }, { handedOn: ['数据'], shown: '数据' }]);
});

test('the letters of a composition under way are seen but not searched', () => {
  expect(play([{ type: 'input', value: '网' }, { type: 'start', value: '网' }, { type: 'input', value: '网luo' }])).toEqual({ handedOn: ['网'], shown: '网luo' });
});

test('a composition that is given up searches nothing anew', () => {
  const events: InputEvent[] = [{ type: 'input', value: '网' }, { type: 'start', value: '网' }, { type: 'input', value: '网l' }, { type: 'end', value: '网' }];
  expect(play(events)).toEqual({ handedOn: ['网'], shown: '网' });
});

test('whatever is typed, nothing is handed on twice in a row and nothing while a composition is open', () => {
  const event = fc.record({ type: fc.constantFrom('start' as const, 'input' as const, 'end' as const), value: fc.constantFrom('', 'a', '数', '数据') });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let state: ComposedInput = { draft: null, settled: '' };
      let last = '';
      for (const each of events) {
        const next = composeInput(state, each);
        if (next.handOn !== null) {
          expect(next.handOn).not.toBe(last);
          expect(next.state.draft).toBe(null);
          last = next.handOn;
        }
        state = next.state;
      }
    }),
  );
});
