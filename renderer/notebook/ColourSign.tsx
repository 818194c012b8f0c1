import { Bookmark } from 'lucide-react';
import { useTranslate } from '../app/context.ts';
import type { Category } from './mark-filter.ts';
import './colour-sign.css';

/** A mark's colour with its letter, so that it is not told by the tint alone; a ribbon for bookmarks. */
export function ColourSign({ category }: { readonly category: Category }) {
  const t = useTranslate();
  return (
    <span className="colour-sign" data-category={category} aria-hidden>
      {category === 'bookmark' ? <Bookmark size={12} strokeWidth={1.8} /> : t(`colour.${category}.letter`)}
    </span>
  );
}
