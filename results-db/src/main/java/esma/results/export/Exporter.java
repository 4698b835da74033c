package esma.results.export;

import esma.results.StoredFormula;

/** One format: the head, formulas one after the other, the tail; each text ends its last line. */
public interface Exporter {
    /** What comes first; may be empty. */
    String head();

    /** One formula. */
    String formula(StoredFormula stored);

    /** What comes last; may be empty. */
    String tail();
}
