package vn.giaoviec.acceptance.portal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Without a browser nothing is started, and that is said once. */
final class NeedsABrowser implements ExecutionCondition {
    private static final String NONE = "No Chromium or Chrome is found (PATH, /Applications, " + Chromium.NAMED
            + "): the tests in a browser are skipped.";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(NONE);
        }
        return ConditionEvaluationResult.disabled(NONE);
    }
}
