/**
 * The functions of mathematics that the normal distribution is made of, by `@stdlib`.
 *
 * Apart from {@link ./special_functions.ts}, which is four times as much: of most notebooks every interval and p-value rests on
 * these two alone.
 */
export { default as erfc } from "@stdlib/math-base-special-erfc";
export { default as erfcinv } from "@stdlib/math-base-special-erfcinv";
