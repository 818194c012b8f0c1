import type { Client } from '../../shared/api/client.ts';
import type { ExportedText } from '../../shared/api/exchange.ts';
import type { SaveOutcome } from '../../shared/api/host.ts';

/** Hands a text to the shell's dialog, or to the browser where the shell has none. Rejects with `ApiError`. */
export async function saveText(client: Client, text: Pick<ExportedText, 'fileName' | 'content' | 'mediaType'>): Promise<SaveOutcome> {
  const { fileName, content } = text;
  const outcome = await client.call('host.save', { fileName, content });
  if (outcome.outcome === 'browser') download(text);
  return outcome;
}

/** How long the browser gets to begin reading the text before its address is given up. */
const keptMs = 60_000;

function download({ fileName, content, mediaType }: Pick<ExportedText, 'fileName' | 'content' | 'mediaType'>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
