package vn.giaoviec.local.checker;

import java.util.HashMap;

/** 11, of days: the figures of a day that were called final once have the same bytes whenever they are asked for. */
final class Finality implements Judge {
    private record Question(String client, String path, String asOf) {}

    private record First(String sha256, String words) {}

    @Override
    public String judge(Look look, Findings findings) {
        var said = new HashMap<Question, First>();
        var judged = new int[1];
        look.journal.eachRead(read -> {
            if (!read.isAcknowledged() || !"final".equals(read.finality())) {
                return;
            }
            judged[0]++;
            var question = new Question(read.client(), read.path(), read.asOf());
            var first = said.putIfAbsent(question, new First(read.sha256(), "at " + read.time()));
            if (first != null && !first.sha256().equals(read.sha256())) {
                findings.violated(
                        read.path(),
                        "was final for " + read.client() + " " + first.words() + " as " + first.sha256() + ", and at "
                                + read.time() + " is " + read.sha256());
            }
        });
        return judged[0] + " final answers to " + said.size() + " questions";
    }
}
