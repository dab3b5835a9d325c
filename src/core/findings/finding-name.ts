/** A finding's id without the number that tells it from others with the same rule and labels. */
export function nameInId(id: string): string {
  return id.replace(/#\d+$/u, '');
}
