import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Locale, locales } from '#core/locales.ts';
import { Card } from '#ui/Card.tsx';
import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Screen } from '#ui/Screen.tsx';
import { localeNames } from './localeNames.ts';
import type { PanelModel } from './PanelModel.ts';
import { settingsTexts } from './settingsTexts.ts';

/** What a panel's shopper has just chosen in the list, which is drawn anew in every language. */
const choices = new WeakMap<PanelModel, Locale>();

/** Lets the shopper choose the panel's language, each named in itself. */
export function LanguageScreen({ model }: { model: PanelModel }) {
  const language = model.language.value;
  const [hasFailed, setFailed] = useState(false);
  const chosenName = useRef<HTMLSpanElement>(null);
  const chosen = choices.get(model);
  useLayoutEffect(() => {
    // The arrow keys choose, faster than a language comes: they must neither lead out of the list nor back in it.
    if (chosen) chosenName.current?.closest('label')?.control?.focus();
    if (chosen === language?.locale) choices.delete(model);
  }, [model, chosen, language]);
  const choose = (wanted: Locale) => {
    choices.set(model, wanted);
    setFailed(false);
    model.choose(wanted).catch((error: unknown) => {
      console.error('Counterbell: that language could not be loaded.', error);
      choices.delete(model);
      setFailed(true);
    });
  };
  if (!language) return null;
  const { common, locale } = language;
  const { t } = settingsTexts(language);
  return (
    <Screen title={common.t('language')}>
      {hasFailed && (
        <Notice tone="warning" icon="alert" title={common.t('panelFailedTitle')} live="alert">
          <p>{common.t('panelFailedText')}</p>
        </Notice>
      )}
      <Card>
        <ChoiceGroup legend={t('languageTitle')} legendHidden>
          {locales.map((one) => (
            <Choice
              key={one}
              kind="radio"
              name="locale"
              value={one}
              checked={one === (chosen ?? locale)}
              onChange={() => choose(one)}
              title={
                <span lang={one} ref={one === (chosen ?? locale) ? chosenName : null}>
                  {localeNames[one]}
                </span>
              }
            />
          ))}
        </ChoiceGroup>
      </Card>
    </Screen>
  );
}
