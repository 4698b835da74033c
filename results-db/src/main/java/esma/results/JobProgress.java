package esma.results;

import esma.results.json.JsonLine;
import java.time.Instant;

/**
 * How far a job is: what can be asked often, whatever the job has found.
 *
 * @param finished whether all of it is done
 * @param candidates looked at in the finished shards
 * @param formulas found in the finished shards
 * @param stored when a shard was last stored
 */
public record JobProgress(
        int job,
        boolean finished,
        JobSize size,
        int shardsDone,
        long candidates,
        long formulas,
        Instant stored) {

    /** The part that is done, rounded down, in percent. */
    public int percent() {
        return size.shards() == 0 ? 100 : (int) (100L * shardsDone / size.shards());
    }

    /** One line of JSON. */
    public String json() {
        return JsonLine.object(
                json -> {
                    json.writeNumberField("job", job);
                    json.writeBooleanField("finished", finished);
                    json.writeNumberField("shards", size.shards());
                    json.writeNumberField("shardsDone", shardsDone);
                    json.writeNumberField("percent", percent());
                    json.writeNumberField("planned", size.candidates());
                    json.writeNumberField("candidates", candidates);
                    json.writeNumberField("formulas", formulas);
                    json.writeStringField("stored", stored.toString());
                });
    }
}
