// Adds marks one after another until it is killed: `node marking-process.ts <folder> <document id>`. Each id that was
// acknowledged is a line on standard output.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { addAnnotation } from '../../main/notebook/notebook.ts';
import { openLibraryForReading } from '../../main/store/open-library.ts';
import { openNotebook } from '../../main/store/open-notebook.ts';
import type { DocumentId } from '../../shared/document/document.ts';

const [folder = '', documentId = ''] = process.argv.slice(2);
const context = {
  notebook: openNotebook(join(folder, 'notebook.sqlite')), library: openLibraryForReading(join(folder, 'library.sqlite')),
  now: () => new Date(), newId: () => randomUUID(),
};
for (let count = 0; ; count += 1) {
  const start = count % 30;
  const { id } = addAnnotation(context, { documentId: documentId as DocumentId, start, end: start + 9, kind: 'highlight', colour: 'blue', note: `第${count}条`.repeat(50) });
  writeSync(1, `${id}\n`);
}
