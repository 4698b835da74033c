package esma.cf.notation;

import esma.cf.arithmetic.DecimalInteger;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** Reads a text from left to right; blanks are skipped. */
final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The next character, 0 at the end. */
    char peek() {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    boolean take(String expected) {
        skipBlanks();
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    void expect(char expected) {
        if (!take(expected)) {
            throw expected("'" + expected + "'");
        }
    }

    void expectEnd() {
        if (peek() != 0) {
            throw expected("the end");
        }
    }

    boolean takeEllipsis() {
        return take("…") || take("...");
    }

    /** '+' or '-' as ±1, or 0 if there is none. */
    int takeSign() {
        return take('+') ? 1 : take('-') || take('−') ? -1 : 0;
    }

    boolean startsDigit() {
        char c = peek();
        return c >= '0' && c <= '9';
    }

    /** Digits. */
    BigInteger integer() {
        if (!startsDigit()) {
            throw expected("a number");
        }
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return DecimalInteger.parse(text.substring(from, at));
    }

    /** Digits, or digits over digits. */
    BigFraction rational() {
        BigInteger top = integer();
        if (!take('/')) {
            return new BigFraction(top);
        }
        int place = at;
        BigInteger bottom = integer();
        if (bottom.signum() == 0) {
            throw new NotationException("division by 0", place);
        }
        return new BigFraction(top, bottom);
    }

    NotationException expected(String what) {
        char found = peek();
        return new NotationException(
                "expected " + what + (found == 0 ? ", the text ends" : ", found '" + found + "'"),
                at);
    }

    NotationException error(String message) {
        return new NotationException(message, at);
    }
}
