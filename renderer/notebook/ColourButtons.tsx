import type { Colour } from '../../shared/api/notebook.ts';
import { colours } from '../../shared/api/vocabulary.ts';
import { useTranslate } from '../app/context.ts';
import { ColourSign } from './ColourSign.tsx';

interface ColourButtonsProps {
  /** The colour a mark has; null while nothing is marked yet. */
  readonly chosen: Colour | null;
  readonly onChoose: (colour: Colour) => void;
  /** -1 keeps the buttons out of the way of Tab. */
  readonly tabIndex?: 0 | -1;
}

/** The five colours; a colour's key is its place in the row. */
export function ColourButtons({ chosen, onChoose, tabIndex = 0 }: ColourButtonsProps) {
  const t = useTranslate();
  return (
    <div className="colour-buttons" role="group" aria-label={t('colour.label')}>
      {colours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          title={t('colour.with-key', { colour: t(`colour.${colour}`), key: index + 1 })}
          aria-label={t(`colour.${colour}`)}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          tabIndex={tabIndex}
          onClick={() => onChoose(colour)}
        >
          <ColourSign category={colour} />
        </button>
      ))}
    </div>
  );
}
