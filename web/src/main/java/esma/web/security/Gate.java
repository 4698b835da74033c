package esma.web.security;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * Who may have something computed: whoever opened the address that was printed. The address's token
 * is exchanged for a cookie that other sites cannot make a browser send; forms carry a secret
 * beside it.
 */
public final class Gate {
    private static final String TOKEN = "token";
    private static final String BEARER = "Bearer ";

    private final Access access;
    private final HostCheck hosts;

    /** With these secrets. */
    public Gate(Access access, HostCheck hosts) {
        this.access = access;
        this.hosts = hosts;
    }

    /** What forms of the session carry. */
    public String formSecret() {
        return access.form();
    }

    /**
     * Exchanges a token in the address for the cookie, and leads to the address without it.
     *
     * @return whether there was a token, and so all is answered
     */
    public boolean admit(Context ctx) {
        String given = ctx.queryParam(TOKEN);
        if (given == null) {
            return false;
        }
        if (!access.isToken(given)) {
            throw Refusal.forbidden(
                    "That token is not of this run of the server; it prints a new address every"
                            + " time it starts.");
        }
        Cookie cookie = new Cookie(cookieName(ctx), access.session());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
        ctx.redirect(ctx.path(), HttpStatus.SEE_OTHER);
        return true;
    }

    /** Browsers keep cookies for a host, whatever the port. */
    private static String cookieName(Context ctx) {
        return "esma-" + ctx.req().getLocalPort();
    }

    /** Whether the request is of the session. */
    public boolean isOpenTo(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookieName(ctx)))
                .map(access::isSession)
                .orElse(false);
    }

    /**
     * Requires the session.
     *
     * @throws Refusal otherwise
     */
    public void requireSession(Context ctx) {
        if (!isOpenTo(ctx)) {
            throw Refusal.forbidden(
                    "Open the address with the token that esma serve printed; then this browser"
                            + " may.");
        }
    }

    /**
     * Requires a form of the session, sent from a page of this server.
     *
     * @throws Refusal otherwise
     */
    public void requireForm(Context ctx) {
        requireSession(ctx);
        String origin = ctx.header("Origin");
        if (origin != null && !hosts.isOwnOrigin(origin, ctx.req().getLocalPort())) {
            throw Refusal.forbidden("That form is of another site.");
        }
        String secret = ctx.formParam("secret");
        if (secret == null || !access.isForm(secret)) {
            throw Refusal.forbidden("That form is of another session: load the page again.");
        }
    }

    /**
     * Requires the token in the header Authorization, for programs; browsers never send it by
     * themselves.
     *
     * @throws Refusal otherwise
     */
    public void requireBearer(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null
                || !header.startsWith(BEARER)
                || !access.isToken(header.substring(BEARER.length()))) {
            throw Refusal.forbidden(
                    "Send the token that esma serve printed: Authorization: Bearer TOKEN");
        }
    }
}
