/** Copies text, and says whether that worked: pages without HTTPS have no clipboard, and a reader may refuse it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
