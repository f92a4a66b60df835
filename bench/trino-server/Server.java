import static io.trino.testing.TestingSession.testSessionBuilder;

import io.trino.Session;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.DistributedQueryRunner;
import java.util.Map;

/** A Trino of one node with the catalog `memory`. Prints its address; ends when its standard input does. */
public class Server {
    public static void main(String[] args) throws Exception {
        Session session = testSessionBuilder().setCatalog("memory").setSchema("default").build();
        try (DistributedQueryRunner runner = DistributedQueryRunner.builder(session)
                .setNodeCount(1)
                .addExtraProperty("query.max-length", "20000000")
                .build()) {
            runner.installPlugin(new MemoryPlugin());
            runner.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "2GB"));
            System.out.println("Trino listens: " + runner.getCoordinator().getBaseUrl());
            while (System.in.read() >= 0) {}
        }
    }
}
