package esma.results;

/**
 * A line that was not taken in.
 *
 * @param line its number, from 1 on
 * @param reason for the person who reads it
 */
public record RefusedLine(long line, String reason) {}
