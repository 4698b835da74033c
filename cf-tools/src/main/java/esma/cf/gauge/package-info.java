/**
 * The gauge certificate (DESIGN §5): an integer matrix that carries the blocks of one continued
 * fraction into those of another, for every block at once. Finder and checker share only the values
 * they pass; what must not live here: approximations.
 */
@NullMarked
package esma.cf.gauge;

import org.jspecify.annotations.NullMarked;
