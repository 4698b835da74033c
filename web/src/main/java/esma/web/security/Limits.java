package esma.web.security;

import java.time.Duration;

/**
 * What one server does at once and at most; beyond it requests are refused, never queued without
 * end.
 *
 * @param connections open at once
 * @param threads that answer requests
 * @param stores connections to the database, so questions asked of it at once
 * @param storeWait how long a request waits for one of them
 * @param answer how long a question to the database may take
 * @param bodyBytes of a request
 * @param checks running at once
 * @param check how long a check may take
 * @param streams of events at once
 */
public record Limits(
        int connections,
        int threads,
        int stores,
        Duration storeWait,
        Duration answer,
        int bodyBytes,
        int checks,
        Duration check,
        int streams) {

    /** For one person, who may have many tabs. */
    public static final Limits DEFAULT =
            new Limits(
                    2048,
                    24,
                    4,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    16 * 1024,
                    2,
                    Duration.ofSeconds(60),
                    12);
}
