package vn.giaoviec.reporting.usecase.broken;

import org.springframework.http.HttpStatus;

/** Made to break a rule. */
public class KnowsTheFramework {
    final HttpStatus status = HttpStatus.OK;
}
