import { useRef } from 'preact/hooks';
import type { AnswersCardContext } from './AnswersContext.ts';
import { SearchField } from './SearchField.tsx';

/** The home screen's field: the first character opens the search screen, which takes over what was typed so far. */
export function HomeSearch({ context }: { readonly context: AnswersCardContext }) {
  const { query, texts } = context;
  const isComposing = useRef(false);
  const isLeaving = useRef(false);

  async function leave() {
    if (isLeaving.current) return;
    isLeaving.current = true;
    // Typing goes on here while the screens load. When they do not, the panel says so once it opens them.
    await context.late().catch(() => undefined);
    isLeaving.current = !isComposing.current;
    // A word that is being composed stays in this field to its end, and then leaves with it.
    if (isLeaving.current) context.open('answers?from=home');
  }

  return (
    <SearchField
      value={query.value}
      label={texts.t('search')}
      onInput={(text) => {
        query.value = text;
        isComposing.current = false;
        void leave();
      }}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onFocus={() => {
        // Back again, if the panel kept this screen meanwhile.
        isLeaving.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) void leave();
      }}
      open={{ label: texts.t('searchOpen'), onOpen: () => void leave() }}
    />
  );
}
