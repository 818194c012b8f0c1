import { ApiError } from '../../shared/api/reply.ts';

/** The text of a source file, its line ends as `\n`, without a byte order mark. Throws `corpus-damaged` if it is not UTF-8 or holds no text. */
export function decodeSource(bytes: Uint8Array, source: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ApiError('corpus-damaged', `${source} is not UTF-8 text.`, { source }, { cause });
  }
  if (text.trim() === '') throw new ApiError('corpus-damaged', `${source} holds no text.`, { source });
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}
