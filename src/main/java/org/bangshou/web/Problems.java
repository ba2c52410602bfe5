package org.bangshou.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bangshou.kernel.Reason;
import org.bangshou.web.Problem.Why;

/** Answers what went wrong: as problem+json, or as a page for somebody with a browser. */
@Singleton
public class Problems {

  private static final String RULE_VERSION = "ruleVersion";

  private final ProblemText text;
  private final Reasons reasons;
  private final FieldWords fields;
  private final Optional<ErrorPage> page;

  Problems(ProblemText text, Reasons reasons, FieldWords fields, Optional<ErrorPage> page) {
    this.text = text;
    this.reasons = reasons;
    this.fields = fields;
    this.page = page;
  }

  /**
   * The house says no, for these reasons: 409.
   *
   * @param ruleVersion the version of the rules behind them
   */
  public MutableHttpResponse<?> refused(HttpRequest<?> request, List<Reason> why, String ruleVersion) {
    return answer(request, Fault.refused(why).with(RULE_VERSION, ruleVersion));
  }

  MutableHttpResponse<?> answer(HttpRequest<?> request, Fault fault) {
    return fill(request, HttpResponse.status(fault.status()), fault);
  }

  /** The same into an answer that was begun; it keeps its headers. */
  MutableHttpResponse<?> fill(HttpRequest<?> request, MutableHttpResponse<?> begun, Fault fault) {
    Problem problem = problem(request, fault);
    fault.headers().forEach(begun::header);
    begun.status(fault.status());
    if (page.isPresent() && Reader.wantsPage(request)) {
      return begun.body(page.get().render(request, problem)).contentType(MediaType.TEXT_HTML_TYPE);
    }
    return begun.body(problem).contentType(MediaType.of(Problem.MEDIA_TYPE));
  }

  Problem problem(HttpRequest<?> request, Fault fault) {
    Locale locale = Reader.locale(request);
    List<Why> why = reasons.say(fault.reasons(), locale);
    return new Problem(
        "/problems/" + fault.code(),
        text.title(fault.code(), locale),
        fault.status().getCode(),
        why.isEmpty() ? text.detail(fault.code(), locale, fault.values()) : why.getFirst().refusal(),
        request.getPath(),
        fault.code(),
        why,
        fault.errors().stream().map(error -> fields.say(error, locale)).toList(),
        fault.values().get(RULE_VERSION));
  }
}
