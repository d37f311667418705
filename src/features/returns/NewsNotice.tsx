import { Notice } from '#ui/Notice.tsx';
import type { ReturnModel } from './ReturnModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';

interface NewsNoticeProps {
  readonly context: ReturnsContext;
  readonly model: ReturnModel;
}

/** What happened to the answers: kept from an earlier visit, or no longer possible. */
export function NewsNotice({ context, model }: NewsNoticeProps) {
  const { t } = context.texts;
  const news = model.news.value;
  switch (news?.kind) {
    case 'restored':
      return (
        <Notice title={t('restoredTitle')} live="status">
          <p>{t('restoredText')}</p>
          {!model.draft.value.sent && (
            <button class="link" type="button" onClick={() => void model.startAgain()}>
              {t('startAgain')}
            </button>
          )}
        </Notice>
      );
    case 'dropped':
      return (
        <Notice tone="warning" title={t('droppedTitle')} live="status">
          {news.titles.length > 0
            ? t('droppedText', { items: context.format.list(news.titles) })
            : t('droppedUnknownText')}
        </Notice>
      );
    case 'reduced':
      return (
        <Notice tone="warning" title={t('reducedTitle')} live="status">
          {t('reducedText')}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="danger" title={t('refusedTitle')} live="alert">
          {t('refusedText')}
        </Notice>
      );
    default:
      return null;
  }
}
