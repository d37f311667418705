/** A phrase of the lexicon found in a text: `from` and `to` count atoms, `to` exclusive. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
  /** Concepts the phrase stands for; none if it is light. */
  readonly concepts: readonly string[];
}

/** Finds the lexicon's phrases in texts. */
export interface Phrases {
  add(atoms: readonly Forms[], concept: string | undefined): void;
  /** The longest phrase at each place, none inside another. */
  find(words: readonly { readonly lexeme: Forms }[]): PhraseMatch[];
  /** The concepts of a phrase that is this one word. */
  conceptsOf(form: string): readonly string[];
}

/** Something with the forms it is indexed under. */
export interface Forms {
  readonly forms: readonly string[];
}

const none: readonly string[] = [];

interface Node {
  readonly next: Map<string, Node>;
  concepts: string[];
  isEnd: boolean;
}

const createNode = (): Node => ({ next: new Map(), concepts: [], isEnd: false });

/** Makes an empty set of phrases. */
export function createPhrases(): Phrases {
  const root = createNode();
  return {
    add(atoms, concept) {
      let node = root;
      for (const { forms } of atoms) {
        const [form = ''] = forms;
        const next = node.next.get(form) ?? createNode();
        node.next.set(form, next);
        node = next;
      }
      if (node === root) return;
      node.isEnd = true;
      if (concept !== undefined && !node.concepts.includes(concept)) node.concepts.push(concept);
    },
    find(words) {
      const matches: PhraseMatch[] = [];
      for (let from = 0; from < words.length; ) {
        let node = step(root, words[from]?.lexeme);
        let end = from;
        let concepts = none;
        for (let at = from + 1; node; at++) {
          if (node.isEnd) {
            end = at;
            concepts = node.concepts;
          }
          node = step(node, words[at]?.lexeme);
        }
        if (end > from) matches.push({ from, to: end, concepts });
        from = Math.max(end, from + 1);
      }
      return matches;
    },
    conceptsOf: (form) => root.next.get(form)?.concepts ?? [],
  };
}

function step(node: Node, atom: Forms | undefined): Node | undefined {
  for (const form of atom?.forms ?? []) {
    const next = node.next.get(form);
    if (next) return next;
  }
  return undefined;
}
