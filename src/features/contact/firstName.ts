/** What people call each other by: the first word of a name. */
export function firstName(name: string): string {
  return name.trim().split(/\s/u)[0] ?? name;
}
