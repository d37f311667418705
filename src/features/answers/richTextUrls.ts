/** Where an article is shown and whose images it may show. */
export interface RichTextOptions {
  /** Hosts (with port, if any) that images may come from, besides the page's and the backend's own. */
  readonly allowedImageHosts: readonly string[];
  /** The absolute URL that relative addresses are resolved against. */
  readonly pageUrl: string;
  /** The same for images: the backend's own address. `pageUrl` when left out. */
  readonly imageBase?: string | undefined;
}

const linkProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const videoHost = /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com|youtu\.be|(?:www\.|player\.)?vimeo\.com)$/;
const controlCharacter = /\p{Cc}/u;
const routeLink = /^#counterbell\/([\w\-./?=&%~]{1,200})$/;

/** The route in a link to a place in the panel itself (`#counterbell/<route>`), or undefined. */
export function routeOf(href: string): string | undefined {
  return routeLink.exec(href)?.[1];
}

function parse(value: string, base?: string): URL | undefined {
  // Throwing is how URL says no; URL.canParse is missing in Safari 16.
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

function resolve(value: string, pageUrl: string): URL | undefined {
  const trimmed = value.trim();
  // A URL parser silently removes tabs and line breaks; nobody but an attacker writes them inside an address.
  const url = controlCharacter.test(trimmed) ? undefined : parse(trimmed, pageUrl);
  // `https://shop.example@evil.example` shows one host and visits another.
  return url?.username || url?.password ? undefined : url;
}

/** The address of a link with an allowed scheme, or undefined when it is to be shown as plain text. */
export function linkUrl(value: string, pageUrl: string): string | undefined {
  // Articles keep no ids, so any other fragment would lead nowhere and disturb a host page's own hash router.
  if (value.startsWith('#')) return routeOf(value) === undefined ? undefined : value;
  const url = resolve(value, pageUrl);
  return url && linkProtocols.has(url.protocol) ? url.href : undefined;
}

/** The address of an image on an allowed host, or undefined: an image on any other host would report its readers. */
export function imageUrl(value: string, options: RichTextOptions): string | undefined {
  const { allowedImageHosts, pageUrl, imageBase = pageUrl } = options;
  const url = resolve(value, imageBase);
  const own = [parse(pageUrl), parse(imageBase)];
  if (url?.protocol === 'http:') return own.some((at) => at?.origin === url.origin) ? url.href : undefined;
  if (url?.protocol !== 'https:') return undefined;
  return own.some((at) => at?.host === url.host) || allowedImageHosts.includes(url.host)
    ? url.href
    : undefined;
}

/** The address of an embedded video at YouTube or Vimeo, or undefined for any other frame. */
export function videoUrl(value: string, pageUrl: string): URL | undefined {
  const url = resolve(value, pageUrl);
  return url && /^https?:$/.test(url.protocol) && videoHost.test(url.hostname) ? url : undefined;
}
