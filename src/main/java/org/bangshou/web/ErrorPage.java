package org.bangshou.web;

import io.micronaut.http.HttpRequest;

/** Shows a problem to somebody with a browser. */
public interface ErrorPage {

  /**
   * The body of a text/html answer: a string, or a model and view. It must not throw, and not ask the
   * database: it may be the database that is away.
   */
  Object render(HttpRequest<?> request, Problem problem);
}
