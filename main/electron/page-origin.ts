/** The scheme and origin of our page, and of nothing else. */
export const pageScheme = 'app';
export const pageOrigin = 'app://wangfa';
export const pageAddress = `${pageOrigin}/index.html`;

/** Scheme and host of an address; `URL.origin` is `null` for a scheme of our own. Empty for what is no address. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
