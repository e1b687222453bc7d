/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The element with an id, if it is of the kind asked for. */
export function elementOf<Kind extends Element>(id: string, kind: new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
}

/** Text of a JSON script element. */
export function jsonOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}
