import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The fonts come in through style sheets, which the bundler's own list of licenses passes over; theirs must go with them. */
export function addFontLicenses(root, file) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies).filter((dependency) => dependency.startsWith('@fontsource'))) {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    appendFileSync(file, `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}\n`);
  }
}
