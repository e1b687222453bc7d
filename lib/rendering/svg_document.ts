let opened: Promise<Document> | undefined;

/**
 * The one document that figures are drawn in, opened when the first is drawn.
 *
 * jsdom takes half a second to load: nobody who only counts or tests should wait for it.
 */
export function svgDocument(): Promise<Document> {
  opened ??= openDocument();
  return opened;
}

async function openDocument(): Promise<Document> {
  // @ts-types="@types/jsdom"
  const { JSDOM } = await import("jsdom");
  return new JSDOM("<!doctype html>").window.document;
}
