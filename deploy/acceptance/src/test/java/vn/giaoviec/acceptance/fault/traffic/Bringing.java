package vn.giaoviec.acceptance.fault.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The signer brings assignments over from another system, by files that say now and then what others said before. */
final class Bringing {
    private static final String HEADING = "row,issuer,subject,issuedOn,task,quote,agency,state,effectiveAt,result\n";
    private static final List<String> STATES = List.of(
            "ASSIGNED,,",
            "ACCEPTED,,",
            "IN_PROGRESS,2026-01-20,",
            "COMPLETED,2026-02-01,Xong",
            "REPORTED,2026-02-01,Xong");
    private static final int LATEST = 6;

    private Bringing() {}

    static Role of(Client signer) {
        var brought = new ArrayList<String>();
        return random -> {
            var rows = new ArrayList<String>();
            for (var n = random.nextInt(1, 5); n > 0; n--) {
                rows.add(row(random));
            }
            if (!brought.isEmpty()) {
                rows.add(brought.get(random.nextInt(brought.size())));
            }
            signer.upload("task-service", "/assignments/import?source=traffic", HEADING + String.join("", rows));
            brought.addAll(rows.subList(0, 1));
            if (brought.size() > LATEST) {
                brought.removeFirst();
            }
        };
    }

    private static String row(RandomGenerator random) {
        var agencies = Traffic.AGENCIES;
        var id = Long.toHexString(random.nextLong());
        return id + ",ubnd-tx-duytien,Kết luận " + id + ",2026-01-05,1,Nhiệm vụ cũ,"
                + agencies.get(random.nextInt(agencies.size())) + ","
                + STATES.get(random.nextInt(STATES.size())) + "\n";
    }
}
