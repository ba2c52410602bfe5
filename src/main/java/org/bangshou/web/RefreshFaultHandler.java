package org.bangshou.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.errors.OauthErrorResponseException;
import io.micronaut.security.errors.OauthErrorResponseExceptionHandler;
import jakarta.inject.Singleton;

/** A refresh that is refused is a problem like all others. */
@Singleton
@Replaces(OauthErrorResponseExceptionHandler.class)
class RefreshFaultHandler implements ExceptionHandler<OauthErrorResponseException, MutableHttpResponse<?>> {

  private final Faults faults;
  private final Problems problems;

  RefreshFaultHandler(Faults faults, Problems problems) {
    this.faults = faults;
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<?> handle(HttpRequest request, OauthErrorResponseException e) {
    return problems.answer(request, faults.of(e));
  }
}
