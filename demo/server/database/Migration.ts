/** A step of the database's shape; its statements run once, in order. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
