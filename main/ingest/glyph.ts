/** What a glyph is, for widths and spacing. Each test takes one code point as a string. */

const han = /^\p{Script=Han}$/u;
const space = /^\s$/u;

export function isHan(glyph: string): boolean {
  return han.test(glyph);
}

export function isSpace(glyph: string): boolean {
  // Nearly every glyph is Chinese: the pattern is asked only of the others.
  const code = glyph.charCodeAt(0);
  return (code < 0x4e00 || code > 0x9fff) && space.test(glyph);
}

export function isDigit(glyph: string): boolean {
  return glyph >= '0' && glyph <= '9' && glyph.length === 1;
}

/** Letters, digits and ASCII signs: Western writing, which keeps spaces between its words. */
export function isWestern(glyph: string): boolean {
  const code = glyph.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x250);
}

/** Marks that no line may begin with; half-width ones stand for full-width ones in a Chinese text. */
export function isClosing(glyph: string): boolean {
  return '，。、；：？！…）》〉”’】」』〕,;:?!)]%'.includes(glyph);
}

/** Marks that no line may end with. */
export function isOpening(glyph: string): boolean {
  return '（《〈“‘【「『〔(['.includes(glyph);
}
