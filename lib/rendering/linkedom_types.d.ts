/** The part of linkedom in use, in the types of the DOM: its own declare the whole of a browser anew. */
export function parseHTML(html: string): { readonly document: Document };
