package esma.cf.transform;

import esma.cf.Matrix2;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raney's finite transducer of determinant n: it turns the word R^{a_0} L^{a_1} R^{a_2} … of a
 * positive number x, a_i its regular terms, into that of an image M·x with nonnegative M of
 * determinant n. Its states are the doubly balanced matrices [[a, b], [c, d]], a, d &gt; b, c ≥ 0;
 * a transition from S to S' reads a word W and writes V where S·W = V·S' (G. N. Raney, On continued
 * fractions and finite automata, Math. Ann. 206 (1973) 265–283).
 */
public final class RaneyTransducer {
    private static final Matrix2 R = Matrix2.of(1, 1, 0, 1);
    private static final Matrix2 L = Matrix2.of(1, 0, 1, 1);

    /**
     * A transition.
     *
     * @param from state before
     * @param input word of R and L read
     * @param output word written, may be empty
     * @param to state after
     */
    public record Transition(Matrix2 from, String input, String output, Matrix2 to) {}

    private final Map<Matrix2, List<Transition>> transitions = new LinkedHashMap<>();

    private RaneyTransducer() {}

    /** All states that are reached from diag(n, 1); n ≥ 1. */
    public static RaneyTransducer ofDeterminant(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a determinant is at least 1, not " + n);
        }
        RaneyTransducer transducer = new RaneyTransducer();
        Deque<Matrix2> open = new ArrayDeque<>(List.of(Matrix2.of(n, 0, 0, 1)));
        while (!open.isEmpty()) {
            Matrix2 state = open.pop();
            if (transducer.transitions.containsKey(state)) {
                continue;
            }
            List<Transition> found = new ArrayList<>();
            collect(state, state, "", "", found);
            transducer.transitions.put(state, List.copyOf(found));
            found.forEach(t -> open.push(t.to));
        }
        return transducer;
    }

    private static void collect(
            Matrix2 from, Matrix2 now, String input, String output, List<Transition> found) {
        for (boolean right : new boolean[] {true, false}) {
            Written written = write(now.times(right ? R : L));
            String read = input + (right ? 'R' : 'L');
            String out = output + written.word;
            if (isDoublyBalanced(written.rest)) {
                found.add(new Transition(from, read, out, written.rest));
            } else {
                collect(from, written.rest, read, out, found);
            }
        }
    }

    /** M = word · rest with the longest word of R and L; the rest is row balanced. */
    private record Written(String word, Matrix2 rest) {}

    private static Written write(Matrix2 matrix) {
        StringBuilder word = new StringBuilder();
        Matrix2 m = matrix;
        while (true) {
            if (m.a().compareTo(m.c()) >= 0 && m.b().compareTo(m.d()) >= 0) {
                m = new Matrix2(m.a().subtract(m.c()), m.b().subtract(m.d()), m.c(), m.d());
                word.append('R');
            } else if (m.c().compareTo(m.a()) >= 0 && m.d().compareTo(m.b()) >= 0) {
                m = new Matrix2(m.a(), m.b(), m.c().subtract(m.a()), m.d().subtract(m.b()));
                word.append('L');
            } else {
                return new Written(word.toString(), m);
            }
        }
    }

    private static boolean isDoublyBalanced(Matrix2 m) {
        BigInteger most = m.b().max(m.c());
        return m.a().compareTo(most) > 0 && m.d().compareTo(most) > 0;
    }

    /** The states, diag(n, 1) first. */
    public List<Matrix2> states() {
        return List.copyOf(transitions.keySet());
    }

    /** The transitions from all states, state by state. */
    public List<Transition> transitions() {
        return transitions.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Certain regular terms of (a·x + b)/(c·x + d), from certain regular terms of x, as Raney's
     * transducers give them: after a {@linkplain RaneyPrelude prelude} that makes the map
     * nonnegative and its determinant positive, letters are taken in one by one.
     *
     * @param map of determinant other than 0
     * @param terms regular terms of x, the last one followed by others; their sum is the number of
     *     letters, so they should be small
     */
    public static Terms image(Matrix2 map, Terms terms) {
        if (map.determinant().signum() == 0) {
            throw new IllegalArgumentException("the map is constant: ad = bc");
        }
        for (BigInteger term : terms.subList(Math.min(1, terms.size()), terms.size())) {
            if (term.signum() <= 0) {
                throw new IllegalArgumentException("regular terms after the first are at least 1");
            }
        }
        return RaneyPrelude.of(map, terms).map(prelude -> image(prelude, terms)).orElse(Terms.of());
    }

    private static Terms image(RaneyPrelude prelude, Terms terms) {
        RunLengths runs = new RunLengths();
        Written state = write(prelude.map());
        runs.append(state.word);
        boolean isRight = !prelude.isReciprocal();
        for (int i = prelude.taken(); i < terms.size(); i++) {
            Matrix2 letter = isRight ? R : L;
            for (BigInteger k = terms.get(i); k.signum() > 0; k = k.subtract(BigInteger.ONE)) {
                state = write(state.rest.times(letter));
                runs.append(state.word);
            }
            isRight = !isRight;
        }
        return runs.finished(prelude.integer());
    }

    /** A word of R and L as lengths of runs, R first. */
    private static final class RunLengths {
        private final List<BigInteger> runs = new ArrayList<>(List.of(BigInteger.ZERO));

        void append(String word) {
            for (int i = 0; i < word.length(); i++) {
                boolean isRight = word.charAt(i) == 'R';
                if (isRight == (runs.size() % 2 == 0)) {
                    runs.add(BigInteger.ZERO);
                }
                int last = runs.size() - 1;
                runs.set(last, runs.get(last).add(BigInteger.ONE));
            }
        }

        /** All but the last run, which may go on; an integer is added to the first. */
        Terms finished(BigInteger integer) {
            List<BigInteger> finished = new ArrayList<>(runs.subList(0, runs.size() - 1));
            if (!finished.isEmpty()) {
                finished.set(0, finished.get(0).add(integer));
            }
            return Terms.of(finished);
        }
    }

    /** The graph for Graphviz. */
    public String dot() {
        StringBuilder text = new StringBuilder("digraph raney {\n");
        for (Transition t : transitions()) {
            text.append("  \"").append(name(t.from)).append("\" -> \"").append(name(t.to));
            text.append("\" [label=\"").append(t.input).append(" / ");
            text.append(t.output.isEmpty() ? "-" : t.output).append("\"];\n");
        }
        return text.append("}\n").toString();
    }

    /** How a state is called, {@code a b; c d}. */
    public static String name(Matrix2 m) {
        return m.a() + " " + m.b() + "; " + m.c() + " " + m.d();
    }
}
