/** An address its owner recognises and nobody else can read: `noor@bakker.example` is `n•••@bakker.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [initial = ''] = email;
  return `${initial}•••${email.slice(at)}`;
}
