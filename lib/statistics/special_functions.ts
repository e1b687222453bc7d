/**
 * The functions of mathematics that the chi-square, t and beta distributions are made of, by `@stdlib`.
 *
 * They stand in a module of their own because they come as some 200 small packages: {@link ./distributions.ts} defers it, so
 * that a notebook which computes no such p-value does not load them (a fifth of the time that loading `#lib` takes).
 */
export { default as betainc } from "@stdlib/math-base-special-betainc";
export { default as betaincinv } from "@stdlib/math-base-special-betaincinv";
export { default as gammainc } from "@stdlib/math-base-special-gammainc";
export { default as studentQuantile } from "@stdlib/stats-base-dists-t-quantile";
