/** Closed sets of words that guards, services and the page share; apart from the guards, so that the page need not carry those. */

export const colours = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof colours)[number];

export const annotationKinds = ['highlight', 'bookmark'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** One per file in `main/exchange`. */
export const exportFormats = ['md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const interfaceLanguages = ['zh-CN', 'en'] as const;
/** Language of the interface, and of the words around the quotes in an export. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
