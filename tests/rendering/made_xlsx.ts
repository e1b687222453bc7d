import { crc32, deflateRawSync } from "node:zlib";

/** What a workbook made by hand holds: the parts of it that other programs write in ways of their own. */
export interface MadeXlsx {
  /** Rows as they stand in the sheet's XML. */
  readonly rows: string;
  /** What stands before the rows, such as the sheet's dimension. @default "" */
  readonly before?: string;
  /** What stands behind the rows, such as merged cells. @default "" */
  readonly after?: string;
  /** The file of shared texts, as XML. @default one without texts */
  readonly sharedStrings?: string;
  /** Properties of the workbook, as XML. @default "" */
  readonly properties?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** How a workbook made by hand is packed. */
export interface PackingOptions {
  /** Bytes that the sheet unpacks to, filled up with blanks. @default it is not packed */
  readonly packedSheet?: number;
  /** Bytes that the packed sheet says that it unpacks to. @default what it does */
  readonly saidSize?: number;
}

/** The bytes of an XLSX file of one sheet, put together by hand, so that it can hold what no writer would write. */
export function madeXlsx(
  { rows, before = "", after = "", sharedStrings = `<sst xmlns="${MAIN}"/>`, properties = "" }: MadeXlsx,
  packing: PackingOptions = {},
): Uint8Array {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list: string) => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      override("workbook", "sheet.main") + override("worksheets/sheet1", "worksheet") +
      override("sharedStrings", "sharedStrings") + override("styles", "styles") + "</Types>",
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "sharedStrings", "sharedStrings.xml") +
        relation(3, "styles", "styles.xml"),
    ),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}` +
      `<sheets><sheet name="回答" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
      `<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/>` +
      `<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": sharedStrings,
    "xl/worksheets/sheet1.xml":
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  }, packing);
}

/** A file of shared texts from its items. */
export function sharedTexts(items: string, declarations = ""): string {
  return `<?xml version="1.0"?>${declarations}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A ZIP file with its entries stored, not packed, but for the last when that is asked for. */
function zipped(
  files: Readonly<Record<string, string>>,
  { packedSheet, saidSize }: PackingOptions,
): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const isPacked = packedSheet !== undefined && name.startsWith("xl/worksheets/");
    const path = utf8.encode(name);
    const content = isPacked ? filledUp(utf8.encode(text), packedSheet) : utf8.encode(text);
    const stored = isPacked ? new Uint8Array(deflateRawSync(content)) : content;
    const said = isPacked ? saidSize ?? content.length : content.length;
    const fields = [20, 0x800, isPacked ? 8 : 0, 0, 0x21].map((value) => [value, 2] as const);
    const sizes = [[crc32(content), 4], [stored.length, 4], [said, 4], [path.length, 2], [0, 2]] as const;
    const local = joined([numbers([[0x04034b50, 4], ...fields, ...sizes]), path, stored]);
    parts.push(local);
    directory.push(joined([
      numbers([[0x02014b50, 4], [20, 2], ...fields, ...sizes, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]),
      path,
    ]));
    at += local.length;
  }
  const index = joined(directory);
  const count = directory.length;
  const end = numbers([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [index.length, 4], [at, 4], [0, 2]]);
  return joined([...parts, index, end]);
}

/** The bytes with blanks behind them, which XML passes over. */
function filledUp(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** Numbers of two or four bytes, the lowest first. */
function numbers(fields: readonly (readonly [number, 2 | 4])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, byte) => Math.floor(value / 256 ** byte) % 256)
    ),
  );
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
