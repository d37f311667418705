const blocks = [
  ...(['p', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'aside', 'figure'] as const),
  ...(['figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'hr'] as const),
  ...(['details', 'summary'] as const),
];

const inlines = [
  ...(['br', 'img', 'a', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark'] as const),
  ...(['small', 'code', 'kbd', 'abbr', 'q', 'time'] as const),
];

/** Every element an article can become; nothing else is ever created from a merchant's HTML. */
export const allowedTags = [...blocks, ...inlines];

/** The name of an element an article can become. */
export type AllowedTag = (typeof allowedTags)[number];

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that run within a line of text. */
export const inlineTags: ReadonlySet<string> = new Set(inlines);

/** Elements without content and without an end tag. */
export const voidTags = setOf('br hr img');

/** Elements that hold text but no paragraphs. */
export const phrasingOnlyTags = setOf('p h3 h4 summary pre');

/** Boxes without a look of their own: their content is kept, in paragraphs. */
export const wrapperTags = setOf(
  'div section article main header footer nav center address form fieldset legend hgroup search dialog',
);

/** Elements dropped together with everything in them. */
export const droppedTags = setOf(
  'script style template noscript iframe object svg math select textarea title xmp noembed noframes plaintext head ' +
    'button option optgroup datalist output meter progress canvas audio video map applet frameset portal fencedframe',
);

/** Dropped elements for which a closing slash means "empty"; for a script, browsers ignore the slash. */
export const selfClosableTags = setOf('svg math iframe object');

/** Elements that never have content: dropped, and what follows stays where it is. */
export const ignoredTags = setOf(
  'input embed link meta base source track param wbr col colgroup frame keygen basefont bgsound area image',
);

const aliases: Readonly<Record<string, AllowedTag>> = {
  // The article's own title is an h2, so its sections begin one level below.
  ...{ h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4', menu: 'ul', dir: 'ul' },
  ...{ strike: 's', tt: 'code', samp: 'code', cite: 'em', dfn: 'em', var: 'em', acronym: 'abbr' },
};

const byName: ReadonlyMap<string, AllowedTag> = new Map([
  ...allowedTags.map((tag) => [tag, tag] as const),
  ...Object.entries(aliases),
]);

/** The element that a source tag (lower case) becomes, or undefined if it becomes none. */
export function allowedTag(name: string): AllowedTag | undefined {
  return byName.get(name);
}

const rowGroups = 'thead tbody tfoot';

/** For an element that makes sense only inside another: the nearest of these is where it belongs. */
export const homesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', setOf('ul ol')],
  ['dt', setOf('dl')],
  ['dd', setOf('dl')],
  ['summary', setOf('details')],
  ['figcaption', setOf('figure')],
  ...['caption', 'thead', 'tbody', 'tfoot'].map((part) => [part, setOf('table')] as const),
  ['tr', setOf(`${rowGroups} table`)],
  ...['td', 'th'].map((cell) => [cell, setOf(`tr ${rowGroups} table`)] as const),
]);

/** For an element that holds only its parts: the part that strays are put into. */
export const impliedPartOf: ReadonlyMap<string, AllowedTag> = new Map([
  ...(['ul', 'ol'] as const).map((list) => [list, 'li'] as const),
  ['dl', 'dd'] as const,
  ['table', 'tbody'] as const,
  ...(['thead', 'tbody', 'tfoot'] as const).map((group) => [group, 'tr'] as const),
  ['tr', 'td'] as const,
]);

/** Cells, out of which no end tag reaches but those of the table itself. */
export const cellTags = setOf('td th caption');

/** Boxes out of which the end of a run of formatting does not reach. */
export const flowTags = setOf('td th caption li dt dd blockquote');

/** The parts of a table, whose end tags reach out of a cell. */
export const tableTags = setOf(`table ${rowGroups} tr td th caption`);
