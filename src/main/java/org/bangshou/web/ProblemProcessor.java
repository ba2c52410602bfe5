package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** What Micronaut itself finds wrong with a request, in the same form as all else. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class ProblemProcessor implements ErrorResponseProcessor<Object> {

  private final Faults faults;
  private final Problems problems;

  ProblemProcessor(Faults faults, Problems problems) {
    this.faults = faults;
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> begun) {
    Fault fault =
        context.getRootCause().map(faults::of).orElseGet(() -> faults.of(HttpStatus.valueOf(begun.code())));
    return (MutableHttpResponse<Object>) problems.fill(context.getRequest(), begun, fault);
  }
}
