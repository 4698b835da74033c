package esma.cf.expand;

import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing sequence of integers, in machine words until the first one that needs more. */
final class TermBuffer {
    private long[] words = new long[64];
    private int size;
    private final List<BigInteger> big = new ArrayList<>();

    int size() {
        return size;
    }

    void add(long word) {
        if (!big.isEmpty()) {
            big.add(BigInteger.valueOf(word));
        } else {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
            }
            words[size] = word;
        }
        size++;
    }

    void add(BigInteger integer) {
        if (integer.bitLength() <= 63) {
            add(integer.longValue());
            return;
        }
        if (big.isEmpty()) {
            for (int i = 0; i < size; i++) {
                big.add(BigInteger.valueOf(words[i]));
            }
            words = new long[0];
        }
        big.add(integer);
        size++;
    }

    Terms toTerms() {
        return big.isEmpty() ? Terms.ofWords(words, size) : Terms.of(big);
    }
}
