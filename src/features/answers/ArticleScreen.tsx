import { useEffect, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Group } from '#ui/Group.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Rows } from '#ui/Rows.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { StateView } from '#ui/StateView.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import { AnswersFailure } from './AnswersFailure.tsx';
import { answersLibrary } from './AnswersLibrary.ts';
import { type ArticleModel, createArticleModel } from './ArticleModel.ts';
import { ArticleRating } from './ArticleRating.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { AskPerson } from './AskPerson.tsx';
import type { ShownArticle } from './contract.ts';
import { foreignLanguage } from './foreignLanguage.ts';
import { RichText } from './RichText.tsx';
import { readingMinutes } from './readingMinutes.ts';
import { Written } from './Written.tsx';
import { writingDirection } from './writingDirection.ts';

interface ArticleScreenProps {
  readonly context: AnswersContext;
  readonly id: string;
}

/** One answer, whether it helped, and where to go from it. */
export function ArticleScreen({ context, id }: ArticleScreenProps) {
  const [model] = useState(() => createArticleModel(context, id));
  useEffect(() => model.dispose, [model]);
  const { value } = model.article.current.value;
  const topic = value && (
    <Written locale={value.categoryLocale ?? value.locale}>{value.categoryTitle}</Written>
  );
  return (
    <Screen title={topic ?? context.texts.t('answer')} ground="plain">
      {value ? (
        <ArticleView context={context} article={value} model={model} />
      ) : (
        <ArticleWait context={context} model={model} />
      )}
    </Screen>
  );
}

interface ArticlePartProps {
  readonly context: AnswersContext;
  readonly model: ArticleModel;
}

function ArticleWait({ context, model }: ArticlePartProps) {
  const { texts } = context;
  const article = model.article.current.value;
  if (article.state !== 'failed') return <Skeleton kind="article" label={texts.t('loadingArticle')} />;
  const { error } = article;
  if (error.code !== 'not_found') {
    return <AnswersFailure context={context} error={error} onRetry={() => void model.article.load()} />;
  }
  return (
    <StateView icon="find" title={texts.t('goneTitle')} text={texts.t('goneText')}>
      <Button variant="primary" icon="search" onClick={() => context.open('answers')}>
        {texts.t('searchAll')}
      </Button>
    </StateView>
  );
}

function ArticleView({ context, article, model }: ArticlePartProps & { readonly article: ShownArticle }) {
  const { format, shop, texts } = context;
  const [pageUrl] = useState(() => location.href);
  // Where the shop names none, and somebody searched already, the search knows what is alike.
  const searchable = answersLibrary(context).searchable.value;
  const related = article.related.length > 0 ? article.related : (searchable?.related(article.id) ?? []);
  const count = readingMinutes(article.html);
  const { locale } = article;
  const language = foreignLanguage(locale, context.locale);
  return (
    <>
      {language && <Notice>{texts.t('onlyIn', { language })}</Notice>}
      <article lang={locale} dir={writingDirection(locale)}>
        <h2 class="article-title" data-heading="" tabIndex={-1}>
          {article.title}
        </h2>
        <p class="article-meta" lang={context.locale} dir="auto">
          {article.updatedOn
            ? texts.t('updated', { date: format.date(article.updatedOn), count })
            : texts.t('wordsAlone')}
        </p>
        <RichText
          html={article.html}
          allowedImageHosts={shop.imageHosts}
          pageUrl={pageUrl}
          imageBase={article.imageBase}
          newTabLabel={texts.t('newTab')}
          onRoute={context.open}
        />
      </article>
      <ArticleRating context={context} model={model.rating} />
      {related.length > 0 && (
        <Group title={texts.t('related')}>
          <Rows>
            {related.map((link) => (
              <ArticleRow key={link.id} context={context} article={link} locale={locale} />
            ))}
          </Rows>
        </Group>
      )}
      {context.has('contact') && <StillAQuestion context={context} articleId={article.id} />}
    </>
  );
}

interface StillAQuestionProps {
  readonly context: AnswersContext;
  readonly articleId: string;
}

function StillAQuestion({ context, articleId }: StillAQuestionProps) {
  const { query, texts } = context;
  const ask = () => {
    const searched = query.value.trim();
    const along = new URLSearchParams({ article: articleId, ...(searched && { query: searched }) });
    context.open(`contact?${along}`);
  };
  return (
    <AskPerson
      title={texts.t('still')}
      text={texts.t('stillText')}
      label={texts.t('askButton')}
      onAsk={ask}
    />
  );
}
