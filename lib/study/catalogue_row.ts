/** A numbered figure or table of a report: what something that reproduces it is called. */
export interface CatalogueRow {
  /** Unique key, under which code books, sidecars and outputs name it. */
  readonly key: string;
  /** Number as printed; not always unique. */
  readonly number: string;
  /** Title as printed. */
  readonly title: string;
  readonly titleEnglish: string;
}

/** Whatever has a report's catalogue: a loaded report fits. */
export interface WithCatalogue {
  readonly catalogue: { readonly records: readonly CatalogueRow[] };
}
