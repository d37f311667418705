import { useState } from 'preact/hooks';
import { type Locale, locales } from '#core/locales.ts';
import { Card } from '#ui/Card.tsx';
import { Choice, ChoiceGroup } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Screen } from '#ui/Screen.tsx';
import { localeNames } from './localeNames.ts';
import type { PanelModel } from './PanelModel.ts';
import { settingsTexts } from './settingsTexts.ts';

/** Lets the shopper choose the panel's language, each named in itself. */
export function LanguageScreen({ model }: { model: PanelModel }) {
  const language = model.language.value;
  const [hasFailed, setFailed] = useState(false);
  const choose = (chosen: Locale) => {
    setFailed(false);
    model.choose(chosen).catch((error: unknown) => {
      console.error('Counterbell: that language could not be loaded.', error);
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
              checked={one === locale}
              onChange={() => choose(one)}
              title={<span lang={one}>{localeNames[one]}</span>}
            />
          ))}
        </ChoiceGroup>
      </Card>
    </Screen>
  );
}
