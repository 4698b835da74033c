package esma.cf.theorem;

import esma.cf.Matrix2;

/**
 * number = (a·base + b)/(c·base + d), exactly.
 *
 * @param theorem about the base
 * @param map [[a, b], [c, d]], primitive
 */
public record BaseMatch(BaseTheorem theorem, Matrix2 map) {}
