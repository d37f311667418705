/**
 * Path data on a 24-unit grid, to be stroked and not filled. Every circle, line and rectangle is written as a path, so
 * that one loop draws them all. Lucide shapes (ISC licence); bell, whatsapp and messenger are our own.
 */
export type IconShape = readonly string[];
