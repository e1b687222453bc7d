let opened: Promise<Document> | undefined;

/**
 * Name of the symbol that, set on the global object, has figures drawn in jsdom: whoever prepares a kernel for the second of
 * two runs sets it there, before any of this is loaded.
 */
export const SECOND_DRAWING = "figures are drawn in jsdom";

/** Has the figures of this thread drawn in jsdom; to be called before the first is drawn. */
export function drawInJsdom(): void {
  Reflect.set(globalThis, Symbol.for(SECOND_DRAWING), true);
}

/**
 * The one document that figures are drawn in, opened when the first is drawn.
 *
 * linkedom, as a document is all that Plot needs: jsdom brings a whole browser and takes half a second to load. jsdom is the
 * second opinion: in the second run of `check --twice` it draws every figure again, and a picture that rests on a quirk of
 * one of the two is found by its bytes.
 */
export function svgDocument(): Promise<Document> {
  opened ??= openDocument();
  return opened;
}

async function openDocument(): Promise<Document> {
  const page = "<!doctype html><html><body></body></html>";
  if (Reflect.get(globalThis, Symbol.for(SECOND_DRAWING)) === true) {
    // @ts-types="@types/jsdom"
    const { JSDOM } = await import("jsdom");
    return new JSDOM(page).window.document;
  }
  // @ts-types="./linkedom_types.d.ts"
  const { parseHTML } = await import("linkedom");
  return parseHTML(page).document;
}
