import type { IToken } from 'html5parser';

/** Kinds of token as numbered by html5parser, whose own enumeration exists only in its types. */
export const tokenKind = {
  text: 0,
  open: 1,
  openEnd: 2,
  close: 3,
  equals: 5,
  bare: 6,
  single: 7,
  double: 8,
} as const;

/** A start tag with its attributes; names in lower case, values not yet decoded. */
export interface SourceTag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
  /** Index of the tag's last token. */
  readonly end: number;
}

/** Reads the attributes of the start tag at `start`, or undefined if the text ends before the tag does. */
export function readTag(tokens: readonly IToken[], start: number): SourceTag | undefined {
  const attributes = new Map<string, string>();
  let name = '';
  let value: string | undefined;
  let valueEnd = -1;
  const finish = () => {
    // A repeated attribute loses to the first, as in browsers.
    if (name && !attributes.has(name)) attributes.set(name, value ?? '');
    name = '';
    value = undefined;
    valueEnd = -1;
  };
  for (let index = start + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) return undefined;
    const { type } = token;
    const isSlash = type === tokenKind.openEnd && token.value === '/';
    if (token.start === valueEnd && (type === tokenKind.bare || type === tokenKind.equals || isSlash)) {
      // The tokenizer splits an unquoted value at "/" and "="; touching parts are one value, by the HTML standard.
      value = `${value ?? ''}${token.value}`;
      valueEnd = token.end;
      if (!isSlash) continue;
    }
    if (type === tokenKind.openEnd) {
      const isPartOfValue = isSlash && valueEnd === token.end;
      finish();
      return { attributes, isSelfClosing: isSlash && !isPartOfValue, end: index };
    }
    if (type === tokenKind.equals) {
      if (name) value ??= '';
    } else if (type === tokenKind.bare && value === '' && valueEnd < 0) {
      value = token.value;
      valueEnd = token.end;
    } else if ((type === tokenKind.single || type === tokenKind.double) && value === '') {
      value = token.value.slice(1, -1);
      finish();
    } else if (type === tokenKind.bare) {
      finish();
      name = token.value === '/' ? '' : token.value.toLowerCase();
    }
  }
  return undefined;
}
