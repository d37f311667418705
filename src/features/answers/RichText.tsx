import { type ComponentChild, h } from 'preact';
import { useMemo } from 'preact/hooks';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { RichElement, RichNode } from './richNode.ts';
import { parseRichText } from './richText.ts';
import { type RichTextOptions, routeOf } from './richTextUrls.ts';

/** Props of an article's body. */
export interface RichTextProps extends RichTextOptions {
  /** The article's body as untrusted HTML. */
  readonly html: string;
  /** Text that tells a screen reader that a link opens in a new tab. */
  readonly newTabLabel: string;
  /** Called with the route of a link to a place in the panel itself (`#counterbell/<route>`). */
  onRoute(route: string): void;
}

type LinkProps = Pick<RichTextProps, 'newTabLabel' | 'onRoute' | 'pageUrl'>;

/** Shows an article's body; no HTML sink is involved, so it works under `trusted-types 'none'` and in XHTML pages. */
export function RichText({
  allowedImageHosts,
  html,
  imageBase,
  newTabLabel,
  onRoute,
  pageUrl,
}: RichTextProps) {
  const nodes = useMemo(
    () => parseRichText(html, { allowedImageHosts, imageBase, pageUrl }),
    [html, allowedImageHosts, imageBase, pageUrl],
  );
  return <div class="prose">{renderAll(nodes, { newTabLabel, onRoute, pageUrl })}</div>;
}

function renderAll(nodes: readonly RichNode[], props: LinkProps): ComponentChild[] {
  return nodes.map((node) => (typeof node === 'string' ? node : renderElement(node, props)));
}

function renderElement(node: RichElement, props: LinkProps): ComponentChild {
  const children = renderAll(node.children, props);
  switch (node.tag) {
    case 'a':
      return renderLink(node, children, props);
    case 'img':
      return renderImage(node);
    case 'table':
      return <div class="prose-table">{h('table', node.attributes, ...children)}</div>;
    case 'ol': {
      // Preact sets this one as a property, for which an attribute's empty string means false.
      const { reversed, ...attributes } = node.attributes;
      return h('ol', { ...attributes, reversed: reversed !== undefined }, ...children);
    }
    default:
      return h(node.tag, node.attributes, ...children);
  }
}

function renderImage({ attributes }: RichElement): ComponentChild {
  const { src, alt = '', ...rest } = attributes;
  // The source comes last: setting it starts the request, which the others govern.
  return <img {...rest} alt={alt} referrerpolicy="no-referrer" loading="lazy" decoding="async" src={src} />;
}

function renderLink(
  { attributes }: RichElement,
  children: ComponentChild[],
  props: LinkProps,
): ComponentChild {
  const { href = '' } = attributes;
  const route = routeOf(href);
  if (route !== undefined) {
    const follow = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      props.onRoute(route);
    };
    // Whole, as a page's <base> would lead a bare fragment away when the link is opened in a new tab.
    const address = new URL(href, props.pageUrl).href;
    return h('a', { ...attributes, href: address, onClick: follow }, ...children);
  }
  if (!leavesSite(href, props.pageUrl)) return h('a', attributes, ...children);
  const label = <VisuallyHidden> {props.newTabLabel}</VisuallyHidden>;
  return h('a', { ...attributes, target: '_blank', rel: 'noopener noreferrer' }, ...children, label);
}

function leavesSite(href: string, pageUrl: string): boolean {
  return href.startsWith('http') && new URL(href).origin !== new URL(pageUrl).origin;
}
