/**
 * The explorer: a web application over one store, for one person on this machine. Here is the
 * server and how it is set up. What must not live here: pages, JSON, SQL, mathematics.
 */
@NullMarked
package esma.web;

import org.jspecify.annotations.NullMarked;
