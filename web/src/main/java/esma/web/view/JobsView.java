package esma.web.view;

import esma.results.JobProgress;
import java.util.List;

/** All jobs, the newest first. */
public record JobsView(List<JobLine> jobs) {

    /** Of what is quickly known of them. */
    public static JobsView of(List<JobProgress> jobs) {
        List<JobLine> lines = new java.util.ArrayList<>(jobs.stream().map(JobLine::of).toList());
        java.util.Collections.reverse(lines);
        return new JobsView(List.copyOf(lines));
    }
}
