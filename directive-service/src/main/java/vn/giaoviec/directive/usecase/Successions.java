package vn.giaoviec.directive.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.aggregate.Stored;

/** The successions that are recorded. */
public interface Successions {
    List<Stored<Succession>> all();

    /** By agency, which other has taken its place by now. */
    default Map<String, String> heirs() {
        var heirs = new HashMap<String, String>();
        all().stream()
                .map(Stored::state)
                .filter(Succession::announced)
                .forEach(one -> one.predecessors().forEach(predecessor -> heirs.put(predecessor, one.heir())));
        return heirs;
    }

    /** Ids of the events that told of them. */
    default List<String> told() {
        return all().stream()
                .filter(one -> one.state().announced())
                .map(one -> one.id() + ":" + one.sequence())
                .sorted()
                .toList();
    }

    /** Whose day has come, and of which nobody has been told. */
    List<Stored<Succession>> untoldOn(LocalDate day);
}
