package esma.results;

import esma.constants.Constant;
import esma.constants.Enclosure;
import esma.constants.Rigor;
import esma.engine.Sha256;
import esma.engine.verify.KnownDigits;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Enclosures that took long to compute. A row counts only if it is of this version of the
 * evaluation and its checksum is right; one that does not is as good as none, and is written anew.
 */
final class DigitTable {
    private final Handle handle;

    DigitTable(Handle handle) {
        this.handle = handle;
    }

    /** Stores those that are narrower than what is there. */
    void keep(List<KnownDigits> all) {
        for (KnownDigits digits : all) {
            if (find(digits.constant()).filter(old -> old.bits() >= digits.bits()).isPresent()) {
                continue;
            }
            Enclosure enclosure = digits.enclosure();
            handle.execute(
                    "INSERT OR REPLACE INTO digits (constant, evaluation, bits, scale, rigor,"
                            + " lower, width, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    digits.constant(),
                    Constant.EVALUATION_VERSION,
                    digits.bits(),
                    enclosure.scale(),
                    enclosure.rigor().name(),
                    enclosure.lower().toByteArray(),
                    enclosure.width().toByteArray(),
                    checksum(digits));
        }
    }

    Optional<KnownDigits> find(String constant) {
        return handle.select(
                        "SELECT constant, bits, scale, rigor, lower, width, sha256 FROM digits"
                                + " WHERE constant = ? AND evaluation = ?",
                        constant,
                        Constant.EVALUATION_VERSION)
                .map((rs, context) -> read(rs))
                .findOne()
                .flatMap(digits -> digits);
    }

    private static Optional<KnownDigits> read(ResultSet row) throws SQLException {
        try {
            BigInteger lower = new BigInteger(row.getBytes(5));
            BigInteger upper = lower.add(new BigInteger(row.getBytes(6)));
            KnownDigits digits =
                    new KnownDigits(
                            row.getString(1),
                            row.getInt(2),
                            new Enclosure(
                                    lower, upper, row.getInt(3), Rigor.valueOf(row.getString(4))));
            boolean isWhole = MessageDigest.isEqual(checksum(digits), row.getBytes(7));
            return isWhole ? Optional.of(digits) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // no number, or no enclosure: damaged
            return Optional.empty();
        }
    }

    private static byte[] checksum(KnownDigits digits) {
        MessageDigest sha = Sha256.digest();
        Enclosure enclosure = digits.enclosure();
        update(sha, digits.constant().getBytes(StandardCharsets.UTF_8));
        update(sha, enclosure.rigor().name().getBytes(StandardCharsets.UTF_8));
        update(sha, enclosure.lower().toByteArray());
        update(sha, enclosure.upper().toByteArray());
        sha.update(
                ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(digits.bits())
                        .putInt(enclosure.scale())
                        .array());
        return sha.digest();
    }

    private static void update(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }
}
