package org.bangshou.web.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import org.bangshou.kernel.Mark;
import org.bangshou.kernel.Page;
import org.bangshou.kernel.PageAsk;
import org.jspecify.annotations.Nullable;

/** One list that is read stretch by stretch; its name keeps the cursors of two lists apart. */
record Paging(String list) {

  static final String USUAL = "50";
  static final int MOST = 200;

  /** @param cursor none: from the beginning */
  PageAsk ask(int limit, @Nullable String cursor) {
    return new PageAsk(limit, cursor == null || cursor.isEmpty() ? Mark.START : Cursor.read(list, cursor));
  }

  <T> MutableHttpResponse<PageView<T>> answer(HttpRequest<?> request, Page<T> page) {
    String next = cursor(page);
    return linked(request, HttpResponse.ok(new PageView<>(page.items(), next)), next);
  }

  @Nullable String cursor(Page<?> page) {
    return page.next() == null ? null : Cursor.write(list, page.next());
  }

  /** Says in a header, too, where the rest is. */
  static <T> MutableHttpResponse<T> linked(HttpRequest<?> request, MutableHttpResponse<T> answer, @Nullable String next) {
    if (next == null) return answer;
    String rest = UriBuilder.of(request.getUri()).replaceQueryParam("cursor", next).build().toString();
    return answer.header(HttpHeaders.LINK, "<" + rest + ">; rel=\"next\"");
  }
}
