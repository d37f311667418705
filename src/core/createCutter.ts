/** Cuts the JSON text of an object, as it comes, into the elements of the object's lists and what is around them. */
export interface Cutter {
  /** Reads on; yields after each element. */
  read(text: string): Generator<void, void>;
  /** The text around the elements: each list in it holds one number, its place in `lists`. */
  end(): string;
  /** What each list holds. */
  readonly lists: readonly (readonly unknown[])[];
}

/** Makes a cutter. Each element is given to `parse` as soon as its text is there; it finds out what is no JSON. */
export function createCutter(parse: (text: string) => unknown): Cutter {
  const lists: unknown[][] = [];
  let around = '';
  /** What has come and is neither in `around` nor parsed yet, and how far it is read. */
  let buffer = '';
  let at = 0;
  let depth = 0;
  let isQuoted = false;
  let list: unknown[] | undefined;

  const take = (end: number) => {
    const taken = buffer.slice(0, end);
    buffer = buffer.slice(end);
    at -= end;
    return taken;
  };
  const openList = () => {
    around += take(at) + lists.length;
    list = [];
    lists.push(list);
  };
  /** `isLast`: after it the list ends, so that it may be no element, but the nothing of an empty list. */
  const takeElement = (isLast: boolean) => {
    const text = take(at - 1);
    if (!isLast) take(1);
    if (!isLast || list?.length || text.trim()) list?.push(parse(text));
  };

  function* read(text: string): Generator<void, void> {
    buffer += text;
    while (at < buffer.length) {
      if (isQuoted) {
        const end = endOfQuote(buffer, at);
        isQuoted = end === undefined;
        at = end ?? buffer.length;
        continue;
      }
      const mark = buffer[at++];
      const isElement = depth === 2 && list !== undefined;
      if (mark === '"') isQuoted = true;
      else if (mark === '{' || mark === '[') {
        depth++;
        if (depth === 2 && mark === '[') openList();
      } else if (mark === '}' || mark === ']') {
        depth--;
        if (!isElement) continue;
        takeElement(true);
        list = undefined;
        yield;
      } else if (mark === ',' && isElement) {
        takeElement(false);
        yield;
      }
    }
  }

  return { read, end: () => around + buffer, lists };
}

/** The place behind the quote that ends a text, looked for from `from` on; undefined where it has not come yet. */
function endOfQuote(text: string, from: number): number | undefined {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return undefined;
}
