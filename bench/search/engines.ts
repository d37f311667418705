import { counterbell } from './counterbell.ts';
import type { Engine } from './Engine.ts';
import { flexSearch } from './flexSearch.ts';
import { fuseDefault, fuseTokens, fuseTuned } from './fuse.ts';
import { lunrLanguages } from './lunr.ts';
import { miniSearch } from './miniSearch.ts';
import { orama } from './orama.ts';
import { uFuzzy } from './uFuzzy.ts';

/** Ours first, then those it is measured beside. */
export const engines: readonly Engine[] = [
  counterbell,
  miniSearch,
  lunrLanguages,
  orama,
  flexSearch,
  fuseTokens,
  fuseTuned,
  fuseDefault,
  uFuzzy,
];
