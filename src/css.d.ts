/** Stylesheets are imported as text and adopted into the shadow root; see `widget/styles.ts`. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

/** Attributes of ours on the widget's root; named so that they are read without an index signature. */
interface DOMStringMap {
  theme?: string;
  label?: string;
  ring?: string;
  position?: string;
  counterbell?: string;
}
