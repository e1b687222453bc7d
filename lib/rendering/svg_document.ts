// Types of the DOM; at run time nothing.
// @ts-types="@types/jsdom"
import type {} from "jsdom";

let opened: Promise<Document> | undefined;

/**
 * The one document that figures are drawn in, opened when the first is drawn.
 *
 * linkedom, as a document is all that Plot needs: jsdom brings a whole browser and takes half a second to load.
 */
export function svgDocument(): Promise<Document> {
  opened ??= openDocument();
  return opened;
}

async function openDocument(): Promise<Document> {
  // @ts-types="./linkedom_types.d.ts"
  const { parseHTML } = await import("linkedom");
  return parseHTML("<!doctype html><html><body></body></html>").document;
}
