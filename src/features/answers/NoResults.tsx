import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Lede } from '#ui/Lede.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersIndex } from './contract.ts';
import type { Found } from './Found.ts';
import { languageName } from './languageName.ts';

interface NoResultsProps {
  readonly context: AnswersContext;
  readonly found: Found;
  /** What was searched. */
  readonly index: AnswersIndex;
  readonly onAsk: () => void;
  /** Called with other words to search for. */
  readonly onSearch: (words: string) => void;
}

/** What was searched, other words to try, and a person who gets the words. */
export function NoResults({ context, found, index, onAsk, onSearch }: NoResultsProps) {
  const { texts } = context;
  const { query, suggestions } = found;
  const locales = new Set(index.articles.map(({ locale = index.locale }) => locale));
  const names = [...locales].map((locale) => languageName(locale, context.locale));
  const searched = {
    count: index.articles.length,
    language: new Intl.ListFormat(context.locale).format(new Set(names)),
  };
  const hasWords = suggestions.length > 0;
  return (
    <>
      <Lede
        title={texts.t('noneTitle', { query })}
        text={texts.t(hasWords ? 'noneWords' : 'noneText', searched)}
      />
      {hasWords && (
        <fieldset class="chips" aria-label={texts.t('otherWords')}>
          {suggestions.map((words) => (
            <Chip key={words} label={words} onClick={() => onSearch(words)} />
          ))}
        </fieldset>
      )}
      {context.has('contact') && (
        <Card soft class="ask">
          <h3>{texts.t('askTitle')}</h3>
          <p>{texts.t('askText')}</p>
          <Button variant="primary" icon="chat" onClick={onAsk}>
            {texts.t('askButton')}
          </Button>
        </Card>
      )}
    </>
  );
}
