import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Code } from '#ui/Code.tsx';
import { printAlone } from './printAlone.ts';
import { drawQrCode, type QrShape } from './qrCode.ts';
import type { ReturnsContext } from './ReturnsContext.ts';
import { saveQrCode } from './saveQrCode.ts';

interface TicketProps {
  readonly context: ReturnsContext;
  readonly number: string;
  /** What the QR code holds; absent while there is nothing to show at a counter. */
  readonly code: string | undefined;
  readonly hint: string | undefined;
}

/** The return's number, and what to show when handing it in. */
export function Ticket({ context, number, code, hint }: TicketProps) {
  const { t } = context.texts;
  const shape = useQrCode(code);
  const save = async () => {
    if (typeof shape !== 'object') return;
    context.toast(t((await saveQrCode(shape, number)) ? 'qrSaved' : 'qrNotSaved'));
  };
  const ticket = useRef<HTMLDivElement>(null);
  useEffect(() => (ticket.current ? printAlone(ticket.current) : undefined), []);
  return (
    <>
      <div ref={ticket} class="ticket" data-bare={code ? undefined : ''}>
        <div class="ticket-top">
          <span>{t('returnNumber')}</span>
          <strong>
            <Code>{number}</Code>
          </strong>
        </div>
        {code && (
          <div class="ticket-body">
            <TicketCode context={context} number={number} code={code} shape={shape} />
            {hint && <p dir="auto">{hint}</p>}
          </div>
        )}
      </div>
      {code && shape !== 'failed' && (
        <Button wide icon="save" disabled={shape === 'drawing'} onClick={save}>
          {t('qrSave')}
        </Button>
      )}
    </>
  );
}

type Drawn = QrShape | 'drawing' | 'failed';

/** Draws the code once it is known; the library is loaded then. */
function useQrCode(code: string | undefined): Drawn {
  const [shape, setShape] = useState<Drawn>('drawing');
  useEffect(() => {
    if (!code) return;
    let isGone = false;
    const show = (drawn: Drawn) => {
      if (!isGone) setShape(drawn);
    };
    show('drawing');
    drawQrCode(code).then(show, () => show('failed'));
    return () => {
      isGone = true;
    };
  }, [code]);
  return code ? shape : 'drawing';
}

interface TicketCodeProps {
  readonly context: ReturnsContext;
  readonly number: string;
  readonly code: string;
  readonly shape: Drawn;
}

function TicketCode({ context, number, code, shape }: TicketCodeProps) {
  const { t } = context.texts;
  if (shape === 'drawing') return <p class="qr" role="status" aria-label={t('qrLoading')} />;
  if (shape === 'failed') {
    return (
      <>
        <p>{t('qrFailed')}</p>
        <p class="qr-text">{code}</p>
      </>
    );
  }
  const side = shape.size;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('qrLabel', { number })}>
      <path class="qr-ground" d={`M0 0h${side}v${side}H0z`} />
      <path class="qr-ink" d={shape.path} />
    </svg>
  );
}
