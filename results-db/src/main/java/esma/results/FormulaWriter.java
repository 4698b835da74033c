package esma.results;

import esma.engine.formula.Status;
import esma.results.json.FormulaJson;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Stores formulas and refutations within one transaction, lot by lot. What a lot needs to know of
 * the store is read in a few queries, once in the transaction; ids are given in the order of the
 * rows. A formula that is there already stays under its id; the evidence with more digits is kept,
 * and a proof always.
 */
final class FormulaWriter {

    /** What is stored of a formula. */
    private record Known(
            long id, Status status, int digits, Strength strength, Optional<String> obstacle) {}

    private record Identity(long target, String signs) {}

    /** A tail class and a group that its formulas belonged to when it was read or made. */
    private record Tail(long id, long group) {}

    private record TailKey(long constant, String hash) {}

    private final Handle handle;
    private final boolean force;
    private final TargetRows targets;
    private final FormulaBatches batches;
    private final GroupUnion groups = new GroupUnion();
    private final Map<Identity, Known> known = new HashMap<>();
    private final Map<TailKey, Tail> tails = new HashMap<>();
    private long nextFormula;
    private long nextTail;
    private int added;

    /**
     * Within a transaction that has begun.
     *
     * @param force whether what comes replaces what is stored, whatever its status and digits
     */
    FormulaWriter(Handle handle, boolean force) {
        this.handle = handle;
        this.force = force;
        this.targets = new TargetRows(handle);
        this.batches = new FormulaBatches(handle);
        this.nextFormula = 1 + number("SELECT ifnull(max(id), 0) FROM formulas");
        this.nextTail = 1 + number("SELECT ifnull(max(id), 0) FROM tails");
    }

    /**
     * Stores formulas found outside a job, all that this transaction has of them.
     *
     * @return how many are new
     */
    int store(List<FormulaRow> rows) {
        add(OptionalInt.empty(), rows, List.of());
        return finish();
    }

    /**
     * Stores a lot; {@link #finish} must follow the last.
     *
     * @param job that found them; empty for formulas found outside a job
     */
    void add(OptionalInt job, List<FormulaRow> rows, List<RefutedRow> refuted) {
        readKnown(targets.prepare(keys(rows, refuted)));
        readTails(rows);
        for (FormulaRow row : rows) {
            long id = place(row, targets.row(row.target()));
            if (job.isPresent()) {
                batches.link(job.getAsInt(), id, row.shard());
            }
        }
        batches.write();
        if (job.isPresent()) {
            writeRefutations(job.getAsInt(), refuted);
        }
    }

    /**
     * Writes what all lots together decide: groups, and which targets belong to them.
     *
     * @return how many formulas are new
     */
    int finish() {
        for (TargetRows.Row target : targets.all()) {
            target.group = groups.find(target.group);
        }
        groups.write(handle);
        targets.writeGroups();
        return added;
    }

    private static Set<TargetKey> keys(List<FormulaRow> rows, List<RefutedRow> refuted) {
        Set<TargetKey> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(row.target()));
        refuted.forEach(row -> keys.add(row.target()));
        return keys;
    }

    private void readKnown(List<Long> targets) {
        if (targets.isEmpty()) {
            return;
        }
        handle.select(
                        "SELECT f.id, f.target_id, f.signs, f.status, e.verified_digits,"
                                + " p.theorem, f.obstacle"
                                + " FROM formulas f JOIN evidence e ON e.formula_id = f.id"
                                + " LEFT JOIN proofs p ON p.formula_id = f.id"
                                + " WHERE f.target_id IN (SELECT value FROM json_each(?))",
                        JsonList.ofNumbers(targets))
                .map(
                        (rs, context) ->
                                Map.entry(
                                        new Identity(rs.getLong(2), rs.getString(3)),
                                        new Known(
                                                rs.getLong(1),
                                                FormulaJson.choice(
                                                        Status.class, rs.getString(4), "status"),
                                                rs.getInt(5),
                                                Strength.ofStored(rs.getString(6)),
                                                Optional.ofNullable(rs.getString(7)))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }

    private void readTails(List<FormulaRow> rows) {
        Map<Long, Set<String>> hashes = new HashMap<>();
        for (FormulaRow row : rows) {
            long constant = targets.row(row.target()).constantId;
            if (!tails.containsKey(new TailKey(constant, row.tail()))) {
                hashes.computeIfAbsent(constant, c -> new LinkedHashSet<>()).add(row.tail());
            }
        }
        hashes.forEach(this::readTails);
    }

    private void readTails(long constant, Set<String> hashes) {
        handle.select(
                        "SELECT a.id, a.hash, t.group_id FROM tails a"
                                + " JOIN targets t ON t.id = a.target_id"
                                + " WHERE a.constant_id = ? AND a.hash IN"
                                + " (SELECT value FROM json_each(?))",
                        constant,
                        JsonList.of(hashes))
                .map(
                        (rs, context) ->
                                Map.entry(
                                        new TailKey(constant, rs.getString(2)),
                                        new Tail(rs.getLong(1), rs.getLong(3))))
                .forEach(entry -> tails.put(entry.getKey(), entry.getValue()));
    }

    private long number(String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    /** The formula's id, old or new. */
    private long place(FormulaRow row, TargetRows.Row target) {
        Identity identity = new Identity(target.id, row.signs().text());
        Known old = known.get(identity);
        int digits = row.evidence().verifiedDigits();
        if (old == null) {
            long id = nextFormula++;
            added++;
            known.put(
                    identity, new Known(id, row.status(), digits, row.strength(), row.obstacle()));
            batches.insert(id, row, target.id, joined(id, row, target, true));
            return id;
        }
        if (force || old.status() != Status.REFUTED) {
            known.put(identity, better(old, row, target));
        }
        return old.id();
    }

    /**
     * Of two pieces of evidence the one with more digits stays (the new one by force), of two
     * proofs the stronger, and the law that a proof is about stays with it.
     */
    private Known better(Known old, FormulaRow row, TargetRows.Row target) {
        long id = old.id();
        int digits = row.evidence().verifiedDigits();
        boolean betterEvidence = force || digits > old.digits();
        boolean betterProof = row.strength().compareTo(old.strength()) > 0;
        if (betterProof || (betterEvidence && old.strength() == Strength.NONE)) {
            batches.replaceLaw(id, row, joined(id, row, target, false));
        }
        if (betterEvidence) {
            batches.replaceEvidence(id, row);
        }
        if (betterProof) {
            batches.addProof(id, row);
        }
        Strength strength = betterProof ? row.strength() : old.strength();
        Known next =
                new Known(
                        id,
                        betterEvidence && refutes(row, strength)
                                ? Status.REFUTED
                                : strength.status(),
                        betterEvidence ? digits : old.digits(),
                        strength,
                        strength == Strength.NONE
                                ? row.obstacle().or(old::obstacle)
                                : Optional.empty());
        if (next.status() != old.status()
                || strength != old.strength()
                || !next.obstacle().equals(old.obstacle())) {
            batches.mark(id, next.status(), next.obstacle(), strength);
        }
        return next;
    }

    /** Only by force against a proof. */
    private boolean refutes(FormulaRow row, Strength strength) {
        return row.status() == Status.REFUTED && (force || strength != Strength.THEOREM);
    }

    /** Puts the formula's target and tail into one group; the tail's id. */
    private long joined(long id, FormulaRow row, TargetRows.Row target, boolean isNew) {
        TailKey key = new TailKey(target.constantId, row.tail());
        Tail tail = tails.get(key);
        if (target.group == 0) {
            target.group = tail == null ? groups.make(id) : groups.find(tail.group());
        } else if (tail != null) {
            target.group = groups.union(target.group, tail.group());
        }
        if (isNew) {
            groups.count(target.group);
        }
        if (tail == null) {
            tail = new Tail(nextTail++, target.group);
            tails.put(key, tail);
            batches.addTail(tail.id(), target.constantId, row.tail(), target.id);
        }
        return tail.id();
    }

    private void writeRefutations(int job, List<RefutedRow> rows) {
        Batch inserts =
                new Batch(
                        handle,
                        "INSERT INTO refutations (job_id, shard, target_id, signs, reason,"
                                + " agreed_digits, law) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (RefutedRow row : rows) {
            inserts.add(
                    job,
                    row.shard(),
                    targets.row(row.target()).id,
                    row.signs(),
                    row.reason(),
                    row.agreedDigits(),
                    row.law());
        }
        inserts.execute();
    }
}
