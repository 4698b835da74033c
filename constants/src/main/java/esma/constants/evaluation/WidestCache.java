package esma.constants.evaluation;

import esma.constants.ball.Ball;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Values by canonical text, each kept at the most bits ever asked for and cut down for less. Least
 * recently used values go once the whole holds more than {@link #MOST_BITS} bits. Thread-safe; two
 * threads that miss at once both compute.
 */
final class WidestCache {
    private static final long MOST_BITS = 1L << 30;

    private record Entry(Ball value, int bits) {
        long size() {
            return value.mid().bitLength() + 1024L;
        }
    }

    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    Ball get(String key, int bits, IntFunction<Ball> compute) {
        Optional<Ball> known = find(key, bits);
        if (known.isPresent()) {
            return known.get();
        }
        Ball value = compute.apply(bits);
        put(key, new Entry(value, bits));
        return value;
    }

    synchronized void clear() {
        entries.clear();
        size = 0;
    }

    private synchronized Optional<Ball> find(String key, int bits) {
        Entry entry = entries.get(key);
        return entry == null || entry.bits() < bits
                ? Optional.empty()
                : Optional.of(entry.value().round(bits));
    }

    private synchronized void put(String key, Entry entry) {
        Entry old = entries.get(key);
        if (old != null && old.bits() >= entry.bits()) {
            return;
        }
        entries.put(key, entry);
        size += entry.size() - (old == null ? 0 : old.size());
        while (size > MOST_BITS && entries.size() > 1) {
            Map.Entry<String, Entry> eldest = entries.entrySet().iterator().next();
            size -= eldest.getValue().size();
            entries.remove(eldest.getKey());
        }
    }
}
