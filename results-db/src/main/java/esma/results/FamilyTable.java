package esma.results;

import esma.cf.Moebius;
import esma.cf.SignPattern;
import esma.cf.algebra.Progression;
import esma.cf.proof.Prover;
import esma.engine.family.Family;
import esma.results.json.FamilyJson;
import esma.results.json.FamilyProofJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Families and their members, within a transaction of the caller. */
final class FamilyTable {
    private static final String COLUMNS =
            "SELECT f.id, f.expression, f.target, f.signs, f.first, f.step, f.law, f.proof,"
                    + " f.held_out, (SELECT group_concat(m.k) FROM (SELECT k FROM family_members"
                    + " WHERE family_id = f.id ORDER BY k) m) FROM families f";

    private final Handle handle;

    FamilyTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Stores a family, or puts it in the place of the one of the same expression, target, signs and
     * values of k; a proof is never lost to one without.
     *
     * @param keys of the members' formulas, by k; those that are stored are linked
     * @return the family's id
     */
    long save(Family family, Map<Integer, String> keys) {
        Progression domain = family.law().domain();
        Optional<StoredFamily> old =
                all().stream().filter(stored -> isSame(stored.family(), family)).findFirst();
        boolean isKept =
                old.isPresent()
                        && old.get().family().proof().isPresent()
                        && family.proof().isEmpty();
        long id =
                old.map(StoredFamily::id)
                        .orElseGet(
                                () ->
                                        handle.select("SELECT 1 + ifnull(max(id), 0) FROM families")
                                                .mapTo(Long.class)
                                                .one());
        if (!isKept) {
            handle.execute(
                    "INSERT INTO families (id, expression, target, signs, first, step, status,"
                            + " law, proof, checker, held_out)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (id) DO UPDATE SET status = excluded.status,"
                            + " law = excluded.law, proof = excluded.proof,"
                            + " checker = excluded.checker, held_out = excluded.held_out",
                    id,
                    family.expression(),
                    target(family.target()),
                    family.law().signs().text(),
                    domain.first(),
                    domain.step(),
                    FamilyJson.status(family),
                    FamilyJson.writeLaw(family.law()),
                    family.proof().map(FamilyProofJson::write).orElse(null),
                    family.proof().isPresent() ? Prover.CHECKER_VERSION : null,
                    family.heldOut());
        }
        for (int k : family.members()) {
            handle.execute(
                    "INSERT INTO family_members (family_id, k, formula_id) VALUES (?, ?,"
                            + " (SELECT id FROM formulas WHERE key = ?))"
                            + " ON CONFLICT (family_id, k) DO UPDATE SET"
                            + " formula_id = ifnull(excluded.formula_id, formula_id)",
                    id,
                    k,
                    Optional.ofNullable(keys.get(k)).map(HexFormat.of()::parseHex).orElse(null));
        }
        return id;
    }

    private static boolean isSame(Family one, Family other) {
        return one.expression().equals(other.expression())
                && one.target().equals(other.target())
                && one.law().signs().equals(other.law().signs())
                && one.law().domain().equals(other.law().domain());
    }

    /** Every family, by id. */
    List<StoredFamily> all() {
        return handle.select(COLUMNS + " ORDER BY f.id").map((rs, context) -> read(rs)).list();
    }

    /** The families that a formula is a member of, with its k. */
    Map<StoredFamily, Integer> of(long formula) {
        Map<StoredFamily, Integer> families = new LinkedHashMap<>();
        handle.select(
                        COLUMNS.replaceFirst(" FROM families f$", ", x.k FROM families f")
                                + " JOIN family_members x ON x.family_id = f.id"
                                + " WHERE x.formula_id = ? ORDER BY f.id",
                        formula)
                .map((rs, context) -> families.put(read(rs), rs.getInt(11)))
                .iterator()
                .forEachRemaining(k -> {});
        return families;
    }

    /** Keys of the members' formulas that are stored, by k. */
    Map<Integer, String> keys(long family) {
        Map<Integer, String> keys = new HashMap<>();
        handle.select(
                        "SELECT m.k, lower(hex(f.key)) FROM family_members m"
                                + " JOIN formulas f ON f.id = m.formula_id WHERE m.family_id = ?",
                        family)
                .map((rs, context) -> Map.entry(rs.getInt(1), rs.getString(2)))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    private static StoredFamily read(ResultSet rs) throws SQLException {
        List<Integer> members = new ArrayList<>();
        for (String k : rs.getString(10).split(",", -1)) {
            members.add(Integer.valueOf(k));
        }
        return new StoredFamily(
                rs.getLong(1),
                new Family(
                        rs.getString(2),
                        target(rs.getString(3)),
                        FamilyJson.readLaw(
                                rs.getString(7),
                                new SignPattern(rs.getString(4)),
                                new Progression(rs.getInt(5), rs.getInt(6))),
                        Optional.ofNullable(rs.getString(8)).map(FamilyProofJson::read),
                        members,
                        rs.getInt(9)));
    }

    private static String target(Moebius m) {
        return m.a() + "," + m.b() + "," + m.c() + "," + m.d();
    }

    private static Moebius target(String text) {
        String[] m = text.split(",", -1);
        return new Moebius(
                Long.parseLong(m[0]),
                Long.parseLong(m[1]),
                Long.parseLong(m[2]),
                Long.parseLong(m[3]));
    }
}
