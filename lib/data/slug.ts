import { z } from "zod";

/** An id that is a folder's name and part of an address, on every machine: code books, events, scales, municipalities. */
export const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** Such an id, as part of a schema; columns of tables have `identifier` of `cells.ts`, which takes capitals, dots and colons too. */
export const slug = z.string().regex(SLUG, { error: "lower-case letters, digits and hyphens" });
