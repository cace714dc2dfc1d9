package vn.giaoviec.kit.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the container refuses before it knows the application (a broken address) is a problem too, no page of HTML. */
public final class ProblemValve extends ErrorReportValve {
    private static final int CLIENT_ERROR = 400;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(ProblemWriter.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter()
                    .write(ProblemWriter.json(Problems.ofStatus(response.getStatus()), "vi")
                            .toString());
            response.finishResponse();
        } catch (IOException gone) {
            // Whoever asked has left.
        }
    }
}
