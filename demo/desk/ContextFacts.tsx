import type { ComponentChildren } from 'preact';
import type { DeskConversation } from '#server/desk/deskContract.ts';
import type { Work } from './WorkModel.ts';

interface ContextFactsProps {
  readonly conversation: DeskConversation;
  readonly work: Work;
}

/** What went along with the first message, and who wrote it: what is known and what is only claimed. */
export function ContextFacts({ conversation, work }: ContextFactsProps) {
  const { shopper, context, locale, createdAt } = conversation;
  return (
    <aside class="context" aria-label="About this conversation">
      <dl>
        <Fact label="Order" value={context.orderNumber} />
        <Fact label="Article read" value={context.articleId} />
        <Fact label="Search tried" value={context.query && `“${context.query}”`} />
        <Fact label="Topic" value={context.topic} />
        <Fact label="Product" value={context.product} />
        <Fact label="Page" value={context.pageUrl && <PageLink address={context.pageUrl} />} />
        <Fact label="E-mail" value={shopper.email} />
        <Fact label="Shopper" value={shopper.identified ? 'Signed in' : 'Not signed in'} />
        <Fact label="Language" value={languageNames.of(locale) ?? locale} />
        <Fact label="Started" value={work.clock.dayAndTime(createdAt, work.now.value)} />
      </dl>
    </aside>
  );
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function Fact({ label, value }: { readonly label: string; readonly value: ComponentChildren }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd translate={false}>{value}</dd>
    </div>
  );
}

/** The address came from outside: only a web page becomes a link. */
function PageLink({ address }: { readonly address: string }) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return <>{address}</>;
  return (
    <a class="link" href={url.href} target="_blank" rel="noopener noreferrer">
      {url.pathname}
      <span class="hidden"> (opens in a new tab)</span>
    </a>
  );
}
