import defer * as fflate from "fflate";

/** Nothing in a document tells when it was made: the same day in every file. */
const WRITTEN = "1980-01-01T00:00:00Z";

/**
 * The file of a document with nothing in it that differs from run to run: no time, no numbers that were counted through
 * several documents, its parts in order and packed by the same program everywhere.
 *
 * @param bytes the document as its library packs it
 * @param pictures by the text that stands for each: pictures are packed once
 */
export function packWord(bytes: Uint8Array, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = Object.entries(fflate.unzipSync(bytes)).sort(([a], [b]) => a < b ? -1 : 1);
  // The list of types is looked for first.
  const place = ([path]: readonly [string, unknown]) => path === "[Content_Types].xml" ? 0 : 1;
  const files = parts.toSorted((a, b) => place(a) - place(b)).map(([path, data]) =>
    [path, settled(path, data, pictures)] as const
  );
  // Years are local ones in this format: a date without a zone is the same everywhere.
  return fflate.zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 4 });
}

function settled(path: string, data: Uint8Array, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (path.startsWith("word/media/")) return pictures.get(new TextDecoder().decode(data)) ?? data;
  if (path === "docProps/core.xml") {
    return rewritten(data, (text) => text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${WRITTEN}`));
  }
  return path === "word/document.xml" ? rewritten(data, (text) => withClosedContents(withOwnNumbers(text))) : data;
}

function rewritten(data: Uint8Array, rewrite: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(rewrite(new TextDecoder().decode(data)));
}

/** The end of the contents stands in their last line: in a line of its own it may be all that stands on a page. */
function withClosedContents(text: string): string {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
  return text.replace(`</w:p><w:p>${end}`, end);
}

/** Bookmarks are counted through all documents that a program writes: here from 1 in each. */
function withOwnNumbers(text: string): string {
  const numbers = new Map<string, string>();
  const own = (id: string) => {
    const known = numbers.get(id) ?? String(numbers.size + 1);
    numbers.set(id, known);
    return known;
  };
  return text
    .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, before, id) => `${before}${own(id)}"`)
    .replaceAll(/_Toc(\d+)/g, (_, id) => `_Toc${own(id)}`);
}
