/** A heading over why what files keep of reviews could not be used, or not all of it. */
export function leftOutReviews(count: number): string {
  return count === 1
    ? 'En fils granskning kunde inte användas helt'
    : 'Några filers granskning kunde inte användas helt';
}
