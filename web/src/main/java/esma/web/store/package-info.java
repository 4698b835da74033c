/**
 * The store as many requests share it: a few connections to be read from, each question bounded in
 * time, and counts over everything kept until the file changes. What must not live here: HTTP.
 */
@NullMarked
package esma.web.store;

import org.jspecify.annotations.NullMarked;
