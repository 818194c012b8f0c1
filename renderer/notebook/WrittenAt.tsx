import { useState } from 'react';
import { useAppState } from '../app/context.ts';
import { writtenAt } from './written-at.ts';

/** When a mark was last changed. */
export function WrittenAt({ at }: { readonly at: string }) {
  const language = useAppState((state) => state.language);
  const [now] = useState(() => new Date());
  return (
    <time dateTime={at} title={new Date(at).toLocaleString(language)}>
      {writtenAt(at, now, language)}
    </time>
  );
}
