import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The names of a folder's files that end in one of these. */
export const filesEnding = (folder, ...endings) =>
  readdirSync(join(root, folder)).filter((file) => endings.some((ending) => file.endsWith(ending)));

/** A folder's styles and pages, each with where it is copied. */
export const stylesOf = (folder, to) =>
  filesEnding(folder, '.css', '.html').map((file) => [`${folder}/${file}`, `${to}/${file}`]);
