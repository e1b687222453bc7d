/** So that full and half width, upper and lower case find each other. */
export function normalised(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The words of a search, each to be found. */
export function wordsOf(sought: string): readonly string[] {
  return normalised(sought).split(/\s+/).filter((word) => word !== "");
}
