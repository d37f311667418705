import type { CounterbellError } from '#core/errors.ts';
import type { Explanation } from '#core/feature.ts';
import type { Format } from '#core/format.ts';
import type { TextKey, Translator } from '#core/i18n.ts';
import type common from '#locales/en/common.json';

type CommonKey = TextKey<typeof common>;

const retryable: ReadonlySet<string> = new Set([
  'offline',
  'timeout',
  'unavailable',
  'invalid_response',
  'rate_limited',
]);

/** Puts a failure into words that say what to do; the shopper never reads `error.message`. */
export function explain(error: CounterbellError, texts: Translator<CommonKey>, format: Format): Explanation {
  const kind = kindOf(error);
  const minutes = Math.max(1, Math.ceil((error.retryAfterMs ?? 60_000) / 60_000));
  return {
    title: texts.t(`${kind}Title`),
    text: texts.t(`${kind}Text`, { wait: format.duration(minutes) }),
    canRetry: retryable.has(error.code) || error.reason === 'in_progress' || error.reason === 'conflict',
    reference: error.reference && texts.t('reference', { reference: error.reference }),
  };
}

function kindOf(error: CounterbellError) {
  switch (error.code) {
    case 'offline':
      return 'errorOffline';
    case 'timeout':
      return 'errorTimeout';
    case 'rate_limited':
      return 'errorRateLimited';
    case 'unauthorized':
      return 'errorUnauthorized';
    case 'not_found':
      return 'errorNotFound';
    case 'invalid_response':
      return 'errorInvalidResponse';
    case 'rejected':
      return rejectionOf(error);
    default:
      return 'errorUnavailable';
  }
}

function rejectionOf(error: CounterbellError) {
  if (error.reason === 'forbidden') return 'errorForbidden';
  if (error.reason === 'conflict' || error.reason === 'in_progress') return 'errorConflict';
  return 'errorRejected';
}
