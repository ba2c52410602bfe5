package org.bangshou.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Whatever is thrown and has no handler of its own becomes a problem. */
@Singleton
class AnythingHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

  private final Faults faults;
  private final Problems problems;

  AnythingHandler(Faults faults, Problems problems) {
    this.faults = faults;
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
    return problems.answer(request, faults.of(thrown));
  }
}
