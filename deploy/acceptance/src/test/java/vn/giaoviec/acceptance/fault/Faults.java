package vn.giaoviec.acceptance.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Every fault there is. */
final class Faults {
    /** Those that want a second set of instances come last, so that it is started once. */
    static final List<Fault> ALL = all();

    private Faults() {}

    private static List<Fault> all() {
        var all = new ArrayList<Fault>();
        Scene.PROCESSES.forEach(process -> all.add(new Kill(process)));
        Scene.PROCESSES.forEach(process -> all.add(new Halt(process)));
        all.add(new DemoUnderFire());
        all.add(new BrokerAway());
        all.add(new StoreAway());
        all.add(new DiskFull("mongodb"));
        all.add(new DiskFull("kafka"));
        all.add(new BadNetwork());
        all.add(new TwoInstances());
        all.add(new Poison());
        all.add(new RollingRestart());
        return List.copyOf(all);
    }

    /** One of each kind; the seed chooses whom it strikes where it may strike several. */
    static List<Fault> ofEachKind(RandomGenerator random) {
        var chosen = new ArrayList<Fault>();
        chosen.add(new Kill(Scene.PROCESSES.get(random.nextInt(Scene.PROCESSES.size()))));
        chosen.add(new Halt(Scene.SERVICES.get(random.nextInt(Scene.SERVICES.size()))));
        chosen.add(new DemoUnderFire());
        chosen.add(new BrokerAway());
        chosen.add(new StoreAway());
        chosen.add(new DiskFull(random.nextBoolean() ? "mongodb" : "kafka"));
        chosen.add(new BadNetwork());
        chosen.add(new TwoInstances());
        chosen.add(new Poison());
        chosen.add(new RollingRestart());
        return chosen;
    }

    static List<String> names() {
        return ALL.stream().map(Fault::name).toList();
    }
}
