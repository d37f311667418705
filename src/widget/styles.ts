import { homeStyles } from '#ui/styles.ts';
import home from './home.css?inline';
import motion from './motion.css?inline';
import overlay from './overlay.css?inline';
import palette from './palette.css?inline';
import reset from './reset.css?inline';
import skeleton from './skeleton.css?inline';
import tokens from './tokens.css?inline';
import widget from './widget.css?inline';

/** The sheets of the frame and the kit; `palette` must follow `tokens`. */
export const frameStyles: readonly string[] = [
  tokens,
  palette,
  reset,
  widget,
  home,
  overlay,
  skeleton,
  motion,
  ...homeStyles,
];

/** Adopts sheets into a shadow root, each once: this works under a policy without unsafe-inline, and no nonce is needed. */
export function createStyleAdopter(shadow: ShadowRoot): (styles: readonly string[]) => void {
  const adopted = new Set<string>();
  return (styles) => {
    for (const css of styles) {
      if (adopted.has(css)) continue;
      adopted.add(css);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    }
  };
}
