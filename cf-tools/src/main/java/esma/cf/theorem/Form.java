package esma.cf.theorem;

import esma.cf.algebra.Surd;
import java.util.Optional;

/** The linear form u·U + v·V in the two numbers of an atom. */
record Form(Surd u, Surd v) {

    Form times(Surd factor) {
        return new Form(u.times(factor), v.times(factor));
    }

    Optional<Form> plus(Form other) {
        Optional<Surd> sumU = u.plus(other.u);
        Optional<Surd> sumV = v.plus(other.v);
        return sumU.isPresent() && sumV.isPresent()
                ? Optional.of(new Form(sumU.get(), sumV.get()))
                : Optional.empty();
    }
}
