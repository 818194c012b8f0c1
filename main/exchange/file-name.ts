import { wellFormed } from '../../shared/text/well-formed.ts';

/** Bytes of UTF-8 left for a name, so that with its ending it stays below the 255 of Linux and, in UTF-16 units, of Windows and macOS. */
const mostBytes = 200;

/** Names of devices that Windows keeps for itself, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * A name for a file that Windows, macOS and Linux all take: no separators, no characters that Windows refuses, nothing invisible,
 * not hidden, not too long. `ending` is without its dot.
 */
export function safeFileName(name: string, ending: string): string {
  const plain = wellFormed(name)
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
  const short = shorten(plain).replaceAll(/[. ]+$/gu, '');
  const usable = short === '' ? 'Wangfa' : short;
  return `${reserved.test(usable) ? `_${usable}` : usable}.${ending}`;
}

function shorten(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
