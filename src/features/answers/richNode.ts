import type { RichAttributes } from './richTextAttributes.ts';
import { type AllowedTag, inlineTags } from './richTextTags.ts';

/** A checked element of an article. */
export interface RichElement {
  readonly tag: AllowedTag;
  readonly attributes: RichAttributes;
  readonly children: RichNode[];
}

/** A piece of an article that is safe to show: text, or a checked element. */
export type RichNode = string | RichElement;

/** Attributes of an element that has none; without a prototype, so no name can reach one. */
export const noAttributes: RichAttributes = Object.freeze(Object.create(null));

/** Adds a node to a list, joining neighbouring texts. */
export function appendNode(list: RichNode[], node: RichNode): void {
  const last = list.at(-1);
  if (typeof node === 'string' && typeof last === 'string') list[list.length - 1] = last + node;
  else if (node !== '') list.push(node);
}

function isInline(node: RichNode): boolean {
  return typeof node === 'string' || (inlineTags.has(node.tag) && node.children.every(isInline));
}

function isBlank(node: RichNode): boolean {
  return typeof node === 'string' ? node.trim() === '' : node.tag === 'br';
}

/** Puts each run of inline content into a paragraph and drops the blank runs between blocks. */
export function inParagraphs(nodes: readonly RichNode[]): RichNode[] {
  const blocks: RichNode[] = [];
  let run: RichNode[] = [];
  const endRun = () => {
    if (!run.every(isBlank)) blocks.push({ tag: 'p', attributes: noAttributes, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node);
    } else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}
