package esma.spark;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.serializers.ImmutableSerializer;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import esma.cf.Terms;
import java.math.BigInteger;
import java.util.List;

/**
 * Values of the search as bytes, between machines that run the same build. Kryo's current version,
 * apart from the old one inside Spark: it knows records.
 */
final class Codec {
    private static final ThreadLocal<Kryo> KRYO = ThreadLocal.withInitial(Codec::kryo);
    private static final int FIRST_BYTES = 1 << 12;

    private Codec() {}

    private static Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.addDefaultSerializer(Terms.class, TermsSerializer.class);
        kryo.setInstantiatorStrategy(
                new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        return kryo;
    }

    /** Terms are a list that nothing can be added to. */
    public static final class TermsSerializer extends ImmutableSerializer<Terms> {

        @Override
        public void write(Kryo kryo, Output output, Terms terms) {
            kryo.writeObject(output, terms.toArray(new BigInteger[0]));
        }

        @Override
        public Terms read(Kryo kryo, Input input, Class<? extends Terms> type) {
            return Terms.of(List.of(kryo.readObject(input, BigInteger[].class)));
        }
    }

    static byte[] bytes(Object value) {
        try (Output output = new Output(FIRST_BYTES, -1)) {
            KRYO.get().writeClassAndObject(output, value);
            return output.toBytes();
        }
    }

    static Object value(byte[] bytes) {
        try (Input input = new Input(bytes)) {
            return KRYO.get().readClassAndObject(input);
        }
    }
}
