import { Notice } from '#ui/Notice.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import type { ReturnModel } from './ReturnModel.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { Seen } from './Seen.tsx';

interface NewsNoticeProps {
  readonly context: ReturnsContext;
  readonly model: ReturnModel;
  readonly orderNumber: string;
}

/** What happened to the answers: kept from an earlier visit, no longer possible, or refused by the shop. */
export function NewsNotice({ context, model, orderNumber }: NewsNoticeProps) {
  const { t } = context.texts;
  const news = model.news.value;
  switch (news?.kind) {
    case 'restored':
      return (
        <Notice title={t('restoredTitle')} live="status">
          <p>{t('restoredText')}</p>
          <button class="link" type="button" onClick={() => void model.startAgain()}>
            {t('startAgain')}
          </button>
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
    case 'cameBack':
      return (
        <Seen key={news.error}>
          <FailureNotice
            context={context}
            error={news.error}
            orderNumber={orderNumber}
            kept={t('cameBack')}
            drop={{ label: t('startAgain'), onDrop: () => void model.startAgain() }}
          />
        </Seen>
      );
    default:
      return null;
  }
}
