package esma.web.security;

import java.util.Map;

/** What browsers are told to refuse: everything that is not from here. */
public final class SecurityHeaders {
    /** Sent with every answer. */
    public static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
                            + " base-uri 'none'; form-action 'self'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    // with no-referrer, browsers say that a form's origin is null
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=()");

    private SecurityHeaders() {}
}
