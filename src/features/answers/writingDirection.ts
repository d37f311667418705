/** Writing direction of any language that answers may be written in (BCP 47), more than the panel speaks. */
export function writingDirection(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/iu.test(locale) ? 'rtl' : 'ltr';
}
