package esma.results;

import esma.engine.family.Family;

/** A family as it is stored. */
public record StoredFamily(long id, Family family) {}
