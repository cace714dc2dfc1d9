package vn.giaoviec.directive.usecase;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.aggregate.Stored;

/** The successions that are recorded. */
public interface Successions {
    List<Stored<Succession>> all();

    /** Whose day has come, and of which nobody has been told. */
    List<Stored<Succession>> untoldOn(LocalDate day);
}
