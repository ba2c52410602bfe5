package org.bangshou.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangshou.kernel.InvalidInput;
import org.bangshou.kernel.Reason;
import org.bangshou.kernel.Refusal;
import org.bangshou.web.Changed;

/** What follows on a posted form: the page that it leads to, and one message on how it went. */
@Singleton
public class Posting {

  private final Frames frames;
  private final Pages pages;

  Posting(Frames frames, Pages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  /** Does it, and says so; a refusal is said in words that the person can act on. */
  public HttpResponse<?> act(HttpRequest<?> request, String to, Runnable deed, Function<Texts, String> done) {
    try {
      deed.run();
      return good(request, to, done.apply(frames.texts(request)));
    } catch (Refusal refusal) {
      return refused(request, to, List.of(refusal.reason()));
    } catch (InvalidInput fault) {
      return faulty(request, to, fault);
    }
  }

  /** Names the field that is wrong, and says what would be right. */
  public HttpResponse<?> faulty(HttpRequest<?> request, String to, InvalidInput fault) {
    return tell(request, to, Flash.Kind.BAD, frames.names(request).fault(fault));
  }

  /**
   * The same to a thing that others change, too. If somebody did since the person looked, nothing is done.
   *
   * @param stands how the thing stands now
   */
  public HttpResponse<?> act(
      HttpRequest<?> request, String to, Runnable deed, Function<Texts, String> done, Function<Texts, String> stands) {
    try {
      return act(request, to, deed, done);
    } catch (Changed changed) {
      return tell(request, to, Flash.Kind.BAD, stands.apply(frames.texts(request)));
    }
  }

  public HttpResponse<?> good(HttpRequest<?> request, String to, String text) {
    return tell(request, to, Flash.Kind.GOOD, text);
  }

  public HttpResponse<?> refused(HttpRequest<?> request, String to, List<Reason> reasons) {
    Names names = frames.names(request);
    String text = reasons.stream().map(r -> names.why(r).sentence()).distinct().collect(Collectors.joining(" "));
    return tell(request, to, Flash.Kind.BAD, text);
  }

  public HttpResponse<?> tell(HttpRequest<?> request, String to, Flash.Kind kind, String text) {
    return pages.lead(request, to, new Flash(kind, text));
  }
}
