/** Stylesheets are imported as text and adopted into the shadow root; see `widget/styles.ts`. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
