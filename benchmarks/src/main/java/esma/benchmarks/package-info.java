/** JMH benchmarks of the hot paths; nothing depends on this package. */
package esma.benchmarks;
