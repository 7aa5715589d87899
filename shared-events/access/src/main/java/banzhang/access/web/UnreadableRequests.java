package banzhang.access.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 读不懂的请求 — what the container refuses before any filter, as an address with an encoded `/`, is answered as a
/// problem too, not with a page of the container's.
final class UnreadableRequests extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);
    private final Problems problems;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(response, ProblemAdvice.ofStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer", gone);
        }
    }
}
