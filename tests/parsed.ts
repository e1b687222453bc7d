import { JSDOM } from "jsdom";

// One window reads everything: to open one takes longer than to read a picture or a table.
const { DOMParser } = new JSDOM("").window;

/** What a text is read as. */
export type MarkupType = "text/html" | "image/svg+xml" | "application/xml" | "text/xml";

/** A text as a browser reads it: a document of its own, of which no script is run. */
export function parsed(text: string, type: MarkupType = "text/html"): Document {
  return new DOMParser().parseFromString(text, type);
}
