/**
 * Most groups or changes of a comparison that the chapter of one of them draws. Every one of a hundred chapters would have pictures
 * over fifty pages, the same in each; the table below has every group.
 */
export const MOST_DRAWN = 24;

/** Rows of pairs, or of what-ifs, that page and document take: more would be most of it, and grow with the square of the events. */
export const MOST_ROWS = 500;
