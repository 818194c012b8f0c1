/** `专栏3` and a title: the title line of a box set into the text. */
export function hasBoxTitleForm(text: string): boolean {
  return /^专栏\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?=[\s：:]|$)/u.test(text.slice(0, 12));
}
