/** A number as it is printed for people, whose minus is a − and no hyphen. */
export function signedNumber(text: string): number {
  return Number(text.replace("−", "-"));
}
