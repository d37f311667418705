import { appendNode, inParagraphs, noAttributes, type RichNode } from './richNode.ts';
import type { RichAttributes } from './richTextAttributes.ts';
import {
  type AllowedTag,
  cellTags,
  flowTags,
  homesOf,
  impliedPartOf,
  inlineTags,
  phrasingOnlyTags,
  tableTags,
  voidTags,
} from './richTextTags.ts';

/** What becomes of an element: itself, paragraphs, only its content, or nothing. */
type Role = 'element' | 'wrapper' | 'content' | 'dropped';

interface OpenElement {
  /** Name that its end tag is matched by. */
  readonly name: string;
  readonly role: Role;
  readonly attributes: RichAttributes;
  readonly children: RichNode[];
  readonly tag?: AllowedTag;
}

// Each may need one more paragraph to stand in.
const maximumElements = 10_000;
// A text in a table may imply three more: its row group, its row and its cell.
const maximumOpen = 96;

/**
 * Builds an article's tree from a parser's events, mending what is malformed as browsers mostly do.
 * At most 20,000 elements, 100 deep; beyond that tags are left out and their text is kept.
 */
export class RichTextTree {
  readonly #open: OpenElement[] = [{ name: '', role: 'content', attributes: noAttributes, children: [] }];
  #elements = 0;
  #dropped = 0;

  /** Opens an element of the article. */
  openElement(tag: AllowedTag, attributes: RichAttributes): void {
    if (!this.#hasRoom()) {
      if (!inlineTags.has(tag)) this.addText('\n');
      return;
    }
    if (homesOf.has(tag)) {
      if (this.#enterHome(tag)) this.#push({ name: tag, role: 'element', tag, attributes, children: [] });
      else this.openWrapper(tag);
      return;
    }
    if (tag === 'a') this.#closeWithin('a', (open) => cellTags.has(open.name));
    if (!inlineTags.has(tag)) this.#closeParagraph(true);
    while (this.#openImpliedPart());
    this.#push({ name: tag, role: 'element', tag, attributes, children: [] });
    if (voidTags.has(tag)) this.#closeTo(this.#open.length - 1);
  }

  /** Opens a box of which only the content is kept, in paragraphs of its own. */
  openWrapper(name: string): void {
    this.#closeParagraph(false);
    if (!this.#hasRoom()) this.addText('\n');
    this.#openContent(name, 'wrapper');
  }

  /** Opens an element of which only the content is kept. */
  openUnknown(name: string): void {
    this.#openContent(name, 'content');
  }

  /** Opens an element that is left out with everything in it. */
  openDropped(name: string): void {
    if (this.#dropped > 0 && !this.#hasRoom()) return;
    this.#push({ name, role: 'dropped', attributes: noAttributes, children: [] });
  }

  /** Adds text, already decoded. */
  addText(text: string): void {
    if (this.#dropped > 0) return;
    if (impliedPartOf.has(this.#current.name) && this.#elements < maximumElements) {
      // White space between the parts of a list or a table means nothing.
      if (text.trim() === '') return;
      while (this.#openImpliedPart());
    }
    const { name, children } = this.#current;
    // HTML ignores a line break right after <pre>.
    const isFirstInPre = name === 'pre' && children.length === 0;
    appendNode(children, isFirstInPre ? text.replace(/^\n/, '') : text);
  }

  /** Handles an end tag; one that closes nothing is ignored. */
  close(name: string): void {
    const staysIn = tableTags.has(name) ? undefined : inlineTags.has(name) ? flowTags : cellTags;
    this.#closeWithin(name, (open) => staysIn?.has(open.name) === true && open.name !== name);
  }

  /** Closes what is still open and returns the article. */
  finish(): RichNode[] {
    this.#closeTo(1);
    return this.#current.children;
  }

  get #current(): OpenElement {
    const current = this.#open.at(-1);
    if (!current) throw new RangeError('counterbell: the root of an article was closed');
    return current;
  }

  #hasRoom(): boolean {
    return this.#open.length <= maximumOpen && this.#elements < maximumElements;
  }

  #push(element: OpenElement): void {
    if (element.role === 'dropped') this.#dropped += 1;
    else if (element.role !== 'content' && this.#dropped === 0) this.#elements += 1;
    this.#open.push(element);
  }

  #openContent(name: string, role: 'wrapper' | 'content'): void {
    // A form or a stray element between a table's rows is left out, so that the rows stay together.
    if (!this.#hasRoom() || impliedPartOf.has(this.#current.name)) return;
    this.#push({ name, role, attributes: noAttributes, children: [] });
  }

  /** Closes everything down to the place where a list item, a cell or the like belongs; false if there is none. */
  #enterHome(tag: AllowedTag): boolean {
    const homes = homesOf.get(tag);
    const reachesOut = tableTags.has(tag);
    const index = this.#find(
      ({ name, role }) => role === 'element' && homes?.has(name) === true,
      ({ name, role }) => role === 'dropped' || (!reachesOut && cellTags.has(name)),
    );
    if (index < 0) return false;
    this.#closeTo(index + 1);
    const isCell = tag === 'td' || tag === 'th';
    while ((isCell && this.#current.name !== 'tr') || (tag === 'tr' && this.#current.name === 'table')) {
      if (!this.#openImpliedPart()) break;
    }
    return true;
  }

  #openImpliedPart(): boolean {
    const { children, name } = this.#current;
    const tag = impliedPartOf.get(name);
    if (!tag) return false;
    const last = children.at(-1);
    // What stands between two list items, often a nested list, belongs to the first of them.
    const reopened = tag === 'li' && typeof last === 'object' && last.tag === 'li' ? last : undefined;
    if (reopened) children.pop();
    this.#push({ name: tag, role: 'element', tag, attributes: noAttributes, children: [], ...reopened });
    return true;
  }

  /** Ends an open paragraph, and an open heading if asked to, before a block begins. */
  #closeParagraph(alsoHeading: boolean): void {
    const index = this.#find(
      ({ tag }) => tag === 'p' || (alsoHeading && (tag === 'h3' || tag === 'h4')),
      ({ role, tag }) =>
        role === 'dropped' || role === 'wrapper' || (tag !== undefined && !inlineTags.has(tag)),
    );
    if (index >= 0) this.#closeTo(index);
  }

  #closeWithin(name: string, isBoundary: (open: OpenElement) => boolean): void {
    const index = this.#find((open) => open.name === name, isBoundary);
    if (index >= 0) this.#closeTo(index);
  }

  /** Index of the innermost open element that matches, -1 if a boundary or the root comes first. */
  #find(matches: (open: OpenElement) => boolean, isBoundary: (open: OpenElement) => boolean): number {
    const index = this.#open.findLastIndex((open) => matches(open) || isBoundary(open));
    const found = this.#open[index];
    return index > 0 && found && matches(found) ? index : -1;
  }

  #closeTo(length: number): void {
    while (this.#open.length > length) {
      const closed = this.#open.pop();
      if (closed) this.#settle(closed, this.#current.children);
    }
  }

  #settle({ attributes, children, role, tag }: OpenElement, parent: RichNode[]): void {
    if (role === 'dropped') {
      this.#dropped -= 1;
    } else if (role === 'element' && tag) {
      parent.push({ tag, attributes, children });
    } else {
      const asParagraphs = role === 'wrapper' && !this.#isInPhrasing();
      for (const node of asParagraphs ? inParagraphs(children) : children) appendNode(parent, node);
      if (role === 'wrapper' && !asParagraphs) appendNode(parent, '\n');
    }
  }

  #isInPhrasing(): boolean {
    const holder = this.#open.findLast(({ tag }) => tag !== undefined && !inlineTags.has(tag));
    return holder?.tag !== undefined && phrasingOnlyTags.has(holder.tag);
  }
}
