package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import vn.giaoviec.acceptance.Installation;

/**
 * Each service of one set is stopped cleanly and started again, one after the other, while clients know both sets. Any
 * answer but a good one and a 503 that says when to come again is a violation, as always.
 */
record RollingRestart() implements Fault {
    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public List<Installation> prepare(Scene scene) {
        return List.of(scene.system(), scene.second());
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var cutOff = scene.journal().cutOff();
        var sets = List.of(scene.system(), scene.second());
        for (var set : scene.atLength() ? sets : List.of(sets.get(random.nextInt(2)))) {
            for (var service : scene.some(Scene.SERVICES, random)) {
                set.terminate(service);
                scene.awaitCommands(5);
                set.run("up");
            }
        }
        assertThat(scene.journal().cutOff())
                .as("requests that a stopping service cut off")
                .isEqualTo(cutOff);
    }
}
