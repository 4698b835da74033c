package esma.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TaskSizeTest {

    @Test
    void tasksOfShortShardsGrowToASecond() {
        TaskSize size = new TaskSize();
        for (int i = 0; i < 9; i++) {
            size.took(100, 100 * 2_000_000L);
        }
        assertEquals(500, size.shards());
    }

    @Test
    void longShardsAreTasksOfTheirOwn() {
        TaskSize size = new TaskSize();
        size.took(8, 8 * 20_000_000_000L);
        assertEquals(1, size.shards());
    }

    @Test
    void oneWindowChangesTheSizeByEightAtMost() {
        TaskSize size = new TaskSize();
        size.took(8, 8);
        assertEquals(8, size.shards());
        size.took(64, 64 * 1_000_000_000_000L);
        assertEquals(1, size.shards());
    }
}
