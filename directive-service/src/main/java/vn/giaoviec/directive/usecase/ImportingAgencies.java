package vn.giaoviec.directive.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.Defect;
import vn.giaoviec.directive.model.Register;
import vn.giaoviec.directive.usecase.ImportResult.RowError;
import vn.giaoviec.kit.aggregate.Cause;

/**
 * The register comes in as a file. Each row stands for itself: a row with an error is told and left out, and so is one
 * that needs it; the others are carried out, over what others write at the same moment. Repeatable: what is so already
 * stays unchanged.
 */
public final class ImportingAgencies {
    private final Registers registers;
    private final Keeping<Agency> keeping;

    public ImportingAgencies(Registers registers, Keeping<Agency> keeping) {
        this.registers = registers;
        this.keeping = keeping;
    }

    /** A row with its agency as the register, once read, and the whole file make it. */
    private record Plan(AgencyRow row, Agency agency) {}

    /** @param unreadable rows that were no agencies to begin with */
    public ImportResult run(List<AgencyRow> rows, List<RowError> unreadable, boolean dryRun, Cause cause) {
        var register = registers.current();
        var errors = new ArrayList<>(unreadable);
        var plans = sound(rows, register, errors);
        var counts = new HashMap<Keeping.Kept, Integer>();
        for (var plan : plans.values()) {
            var defects = new ArrayList<Defect>();
            var kept = dryRun ? wouldBe(plan.agency(), register) : put(plan, register, plans, defects, cause);
            defects.forEach(defect -> errors.add(error(plan.row().line(), defect)));
            if (defects.isEmpty()) {
                counts.merge(kept, 1, Integer::sum);
            }
        }
        errors.sort(Comparator.comparingInt(RowError::line));
        return new ImportResult(
                counts.getOrDefault(Keeping.Kept.CREATED, 0),
                counts.getOrDefault(Keeping.Kept.CHANGED, 0),
                counts.getOrDefault(Keeping.Kept.UNCHANGED, 0),
                errors);
    }

    /** @param defects takes what is wrong with the row over what somebody wrote since; then nothing is written */
    private Keeping.Kept put(Plan plan, Register read, Map<String, Plan> plans, List<Defect> defects, Cause cause) {
        var code = plan.agency().code();
        return keeping.put(
                code,
                stored -> {
                    defects.clear();
                    if (Objects.equals(stored, read.find(code).orElse(null))) {
                        return plan.agency();
                    }
                    var agency = plan.row().over(stored);
                    defects.addAll(agency.defects());
                    defects.addAll(registers
                            .current()
                            .with(agencies(plans))
                            .with(List.of(agency))
                            .misfits(agency));
                    return defects.isEmpty() ? agency : stored;
                },
                cause);
    }

    private static List<Agency> agencies(Map<String, Plan> plans) {
        return plans.values().stream().map(Plan::agency).toList();
    }

    private static Map<String, Plan> sound(List<AgencyRow> rows, Register register, List<RowError> errors) {
        var sound = new LinkedHashMap<String, Plan>();
        for (var row : rows) {
            var agency = row.over(register.find(row.agency().code()).orElse(null));
            var defects = agency.defects();
            defects.forEach(defect -> errors.add(error(row.line(), defect)));
            var twin = sound.get(agency.code());
            if (defects.isEmpty() && twin != null) {
                var first = twin.row().line();
                errors.add(new RowError(
                        row.line(), "code", "mã đã có ở dòng " + first, "the code stands in line " + first + " too"));
            } else if (defects.isEmpty()) {
                sound.put(agency.code(), new Plan(row, agency));
            }
        }
        for (var fewer = true; fewer; ) {
            var all = register.with(agencies(sound));
            fewer = sound.values().removeIf(plan -> {
                var misfits = all.misfits(plan.agency());
                misfits.forEach(defect -> errors.add(error(plan.row().line(), defect)));
                return !misfits.isEmpty();
            });
        }
        return sound;
    }

    private static Keeping.Kept wouldBe(Agency agency, Register register) {
        return register.find(agency.code())
                .map(before -> before.equals(agency) ? Keeping.Kept.UNCHANGED : Keeping.Kept.CHANGED)
                .orElse(Keeping.Kept.CREATED);
    }

    private static RowError error(int line, Defect defect) {
        return new RowError(line, defect.field(), defect.vietnamese(), defect.english());
    }
}
