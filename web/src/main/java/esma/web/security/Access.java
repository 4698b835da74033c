package esma.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of one run of the server: the token of the address that is printed, the session that
 * a browser keeps in a cookie once it has shown the token, and what its forms carry. All are
 * different, so that none is learned from another.
 */
public final class Access {
    private static final int BYTES = 24;

    private final String token;
    private final String session;
    private final String form;

    private Access(String token, String session, String form) {
        this.token = token;
        this.session = session;
        this.form = form;
    }

    /** New secrets. */
    public static Access random() {
        SecureRandom random = new SecureRandom();
        return new Access(secret(random), secret(random), secret(random));
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** To be printed. */
    public String token() {
        return token;
    }

    /** To be kept in a cookie. */
    public String session() {
        return session;
    }

    /** To be put in forms of that session. */
    public String form() {
        return form;
    }

    /** Whether this is the token. */
    public boolean isToken(String given) {
        return same(token, given);
    }

    /** Whether this is the session. */
    public boolean isSession(String given) {
        return same(session, given);
    }

    /** Whether this came from a form of the session. */
    public boolean isForm(String given) {
        return same(form, given);
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean same(String secret, String given) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
